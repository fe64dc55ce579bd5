import type { VFile } from 'vfile';
import {
  alignParts,
  alignSegments,
  type Bead,
  type Bitext,
  type Block,
  type SegmentedText,
  type WordTable,
} from '../align/index.ts';
import { readFreeText } from '../source/free-text.ts';
import { placeInBlock } from '../source/place-in-block.ts';
import type { AlignedFiles, AlignedUnit, Range } from './aligned.ts';
import { joinSegments } from './join-segments.ts';

/** A file and its translation. */
export interface FilePair {
  readonly source: VFile;
  readonly target: VFile;
}

/** What is known of files that are to be aligned. */
export interface AlignFilesOptions {
  /** BCP 47. */
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** Whether each line of the files is a segment; else they are Markdown, where they are named so, or plain text. */
  readonly segmented: boolean;
  /** Words that are known to correspond. */
  readonly words: WordTable;
}

/** A segment of a file: its words, and where they stand. */
interface PlacedSegment {
  readonly text: string;
  readonly range: Range;
}

/**
 * Aligns files with their translations: what one pair teaches serves the others.
 *
 * @returns for each pair what corresponds, in the order of the source.
 */
export function alignFiles(pairs: readonly FilePair[], options: AlignFilesOptions): AlignedFiles[] {
  const { sourceLocale, targetLocale } = options;
  const aligned = options.segmented ? alignLines(pairs, options) : alignFreeTexts(pairs, options);
  return aligned.map(({ source, target, beads }) => ({
    sourceLocale,
    targetLocale,
    units: beads.map((bead): AlignedUnit => {
      const sources = bead.source.flatMap((number) => source[number] ?? []);
      const targets = bead.target.flatMap((number) => target[number] ?? []);
      return {
        source: bead.source,
        target: bead.target,
        sourceText: joinSegments(sources, sourceLocale),
        targetText: joinSegments(targets, targetLocale),
        confidence: bead.confidence,
        sourceRange: span(sources),
        targetRange: span(targets),
      };
    }),
  }));
}

interface AlignedSegments {
  readonly source: readonly PlacedSegment[];
  readonly target: readonly PlacedSegment[];
  readonly beads: readonly Bead[];
}

function alignLines(pairs: readonly FilePair[], options: AlignFilesOptions): AlignedSegments[] {
  const read = pairs.map(({ source, target }) => ({ source: readLines(source), target: readLines(target) }));
  const texts = (segments: readonly PlacedSegment[]) => segments.map(({ text }) => text);
  const found = alignSegments(
    read.map(({ source, target }) => ({ source: texts(source), target: texts(target) })),
    options,
  );
  return read.map((pair, number) => ({ ...pair, beads: found[number] ?? [] }));
}

/** The lines of a file, each a segment; the end of the last line begins no other. */
function readLines(file: VFile): PlacedSegment[] {
  const lines = String(file).split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((text, index) => {
    const line = index + 1;
    return { text, range: { line, column: 1, endLine: line, endColumn: text.length + 1 } };
  });
}

/** A text of a file that belongs to no circular. */
interface FreeText {
  readonly file: VFile;
  readonly locale: string;
  readonly blocks: readonly Block[];
}

function alignFreeTexts(pairs: readonly FilePair[], options: AlignFilesOptions): AlignedSegments[] {
  const { sourceLocale, targetLocale, words } = options;
  const parts = pairs.map(({ source, target }) => ({
    source: { file: source, locale: sourceLocale, blocks: readFreeText(source) },
    translations: [{ file: target, locale: targetLocale, blocks: readFreeText(target) }],
  }));
  return alignParts<FreeText>(parts, { words })
    .flatMap(({ bitexts }) => bitexts)
    .map(({ source, target, beads }: Bitext<FreeText>) => ({
      source: placeSegments(source),
      target: placeSegments(target),
      beads,
    }));
}

function placeSegments({ text, segments }: SegmentedText<FreeText>): PlacedSegment[] {
  return segments.flatMap(({ block, start, end, text: words }) => {
    const within = text.blocks[block];
    if (!within) return [];
    const place = placeInBlock(text.file, within, start, end);
    const { line, column } = place.start;
    return [{ text: words, range: { line, column, endLine: place.end.line, endColumn: place.end.column } }];
  });
}

/** From where the first begins to where the last ends. */
function span(segments: readonly PlacedSegment[]): Range | null {
  const [first, last] = [segments[0]?.range, segments.at(-1)?.range];
  if (!first || !last) return null;
  return { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn };
}
