import { joinRows, segmentBlocks } from '../align/index.ts';
import { prepareText } from '../check/prepare-text.ts';
import type { CheckedText } from '../check/rule.ts';
import type { Alignment, SegmentedText } from '../model/alignment.ts';
import type { Circular, Part, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { placeInBlock } from '../source/place-in-block.ts';
import type { Range } from './aligned.ts';
import { segmentIds } from './segment-ids.ts';
import { joinSegments } from './join-segments.ts';

/** What a text has of a row. */
export interface RowSide {
  /** Numbers of its segments, from 0. */
  readonly segments: readonly number[];
  readonly text: string;
  /** Of a translation: how likely it is that these segments, and no others, correspond to those of the source; 0 to 1. */
  readonly confidence?: number | undefined;
  /** Where they stand in the file: from where the first begins to where the last ends. */
  readonly range: Range;
}

/** Segments that correspond in the texts of a part. */
export interface CircularRow {
  /** Its name within the circular: `letter-12`. */
  readonly id: string;
  /** The ids of the blocks that they stand in, as links lead to them: `p5`, `declaration-p2`. */
  readonly blocks: readonly string[];
  readonly sides: ReadonlyMap<Locale, RowSide>;
}

/** A part of a circular, and what corresponds in its texts. */
export interface PartRows {
  readonly part: Part;
  /** The texts that are given, the source text first. */
  readonly texts: readonly Text[];
  readonly rows: readonly CircularRow[];
}

/** A circular, and what corresponds in the texts of its parts. */
export interface CircularRows {
  readonly circular: Circular;
  readonly parts: readonly PartRows[];
}

/** How the texts of parts correspond, as checking them finds it. */
export type Alignments = ReadonlyMap<Part, Alignment<CheckedText>>;

/**
 * Joins what corresponds in all languages of a circular into rows: in the order of the source, what translations
 * alone have behind it.
 *
 * @param locales the languages that are wanted; all where there are none. What none of them has is in no row.
 */
export function circularRows(
  circular: Circular,
  alignments: Alignments,
  locales: readonly Locale[] = [],
): CircularRows {
  const isWanted = (locale: Locale) => locales.length === 0 || locales.includes(locale);
  const parts = circular.parts.flatMap((part): PartRows[] => {
    const alignment = alignmentOf(part, alignments);
    if (!alignment) return [];
    const texts = [alignment.source, ...alignment.bitexts.map(({ target }) => target)]
      .map(({ text }) => text)
      .filter(({ locale }) => isWanted(locale));
    const rows = rowsOf(part, alignment).flatMap(({ sides, ...row }) => {
      const wanted = new Map([...sides].filter(([locale]) => isWanted(locale)));
      return wanted.size > 0 ? [{ ...row, sides: wanted }] : [];
    });
    return texts.length > 0 ? [{ part, texts, rows }] : [];
  });
  return { circular, parts };
}

/** How the texts of a part correspond; a source text that has no translation is alone. */
export function alignmentOf(part: Part, alignments: Alignments): Alignment<CheckedText> | undefined {
  const source = part.texts.get(part.source);
  if (!source) return undefined;
  return alignments.get(part) ?? { source: segmentBlocks(prepareText(source)), bitexts: [] };
}

function rowsOf(part: Part, alignment: Alignment<CheckedText>): CircularRow[] {
  const { source, bitexts } = alignment;
  const sides = [
    { ...source, ids: segmentIds(part, source) },
    ...bitexts.map((bitext) => ({ ...bitext.target, ids: segmentIds(part, bitext.target, bitext) })),
  ];
  const joined = joinRows(alignment, source.segments.length, ({ beads }) => beads).map((row) => [
    row.source,
    ...row.targets,
  ]);
  const added = bitexts.flatMap(({ beads }, index) =>
    beads
      .filter((bead) => bead.source.length === 0)
      .map(({ target }) => sides.map((_, side) => (side === index + 1 ? target : []))),
  );
  return [...joined, ...added].map((numbers, row): CircularRow => {
    const first = numbers.findIndex((own) => own.length > 0);
    const blocks = (numbers[first] ?? []).flatMap((number) => sides[first]?.ids(number) ?? []);
    const filled = sides.flatMap((side, index): [Locale, RowSide][] => {
      const own = numbers[index] ?? [];
      const beads = index > 0 ? (bitexts[index - 1]?.beads ?? []) : [];
      const confidences = beads
        .filter(({ target }) => target.some((number) => own.includes(number)))
        .map(({ confidence }) => confidence);
      const confidence = confidences.length > 0 ? Math.min(...confidences) : undefined;
      return own.length > 0 ? [[side.text.locale, { ...sideOf(side, own), confidence }]] : [];
    });
    return { id: `${part.name}-${row + 1}`, blocks: [...new Set(blocks)], sides: new Map(filled) };
  });
}

function sideOf({ text, segments }: SegmentedText<CheckedText>, numbers: readonly number[]): RowSide {
  const own = numbers.flatMap((number) => segments[number] ?? []);
  const places = own.flatMap(({ block, start, end }) => {
    const within = text.blocks[block];
    return within ? [placeInBlock(text.file, within, start, end)] : [];
  });
  const [from, to] = [places[0]?.start, places.at(-1)?.end];
  return {
    segments: numbers,
    text: joinSegments(own, text.locale),
    range: {
      line: from?.line ?? 1,
      column: from?.column ?? 1,
      endLine: to?.line ?? 1,
      endColumn: to?.column ?? 1,
    },
  };
}
