import type {
  AlignableText,
  Alignment,
  Bead,
  Bitext,
  BlockBead,
  Segment,
  SegmentedText,
} from '../model/alignment.ts';
import { alignBlocks, type PartTexts } from './align-blocks.ts';
import { alignSegments, type SegmentedPair } from './align-segments.ts';
import { knownWords } from './known-words.ts';
import type { WordTable } from '../model/word-table.ts';
import { type Recall, workAnew } from './recall.ts';
import { segmentText } from './segment.ts';

/** What is known before texts are aligned. */
export interface AlignTextsOptions {
  /** Words that are known to correspond; those that come with Hexapla where none are given. */
  readonly words?: WordTable | undefined;
  /** Gives what was kept of texts that did not change since; nothing is kept where it is not given. */
  readonly recall?: Recall | undefined;
}

/**
 * Aligns a source text with each of its translations: blocks first, then the segments of blocks that correspond.
 * The same texts give the same alignment.
 *
 * @param source the text the translations were made from.
 * @param translations in the order in which the bitexts are wanted; where one departs from the source, the others tell
 *   how it should be.
 */
export function alignTexts<T extends AlignableText>(
  source: T,
  translations: readonly T[],
  options: AlignTextsOptions = {},
): Alignment<T> {
  const [alignment] = alignParts([{ source, translations }], options);
  return alignment as Alignment<T>;
}

/**
 * Aligns the texts of several parts, each with its own source: what one of them teaches of a pair of languages serves
 * the others.
 *
 * @returns for each part its alignment.
 */
export function alignParts<T extends AlignableText>(
  parts: readonly PartTexts<T>[],
  { words = knownWords, recall = workAnew }: AlignTextsOptions = {},
): Alignment<T>[] {
  const blocks = alignBlocks(parts, words, recall);
  const unfinished = parts.map(({ source, translations }, part) => {
    const segmented = segmentBlocks(source);
    const bitexts = translations.map((text, index) =>
      begin(segmented, segmentBlocks(text), blocks[part]?.[index] ?? []),
    );
    return { source: segmented, bitexts };
  });
  const beads = alignWithin(
    unfinished.flatMap(({ bitexts }) => bitexts),
    words,
    recall,
  );
  return unfinished.map(({ source, bitexts }) => ({
    source,
    bitexts: bitexts.map((bitext): Bitext<T> => {
      const { source: from, target, blocks: found } = bitext;
      return { source: from, target, blocks: found, beads: beads.get(bitext) ?? [] };
    }),
  }));
}

/** Blocks that correspond, of which the segments are still to be aligned. */
interface Unfinished<T extends AlignableText> extends Omit<Bitext<T>, 'beads'> {
  /** For each bead of blocks the numbers of its segments. */
  readonly within: readonly Omit<Bead, 'confidence'>[];
}

/** Cuts the blocks of a text into segments. */
export function segmentBlocks<T extends AlignableText>(text: T): SegmentedText<T> {
  const segments = text.blocks.flatMap((one, block) =>
    segmentText(one.text, text.locale).map((piece): Segment => ({ block, ...piece })),
  );
  return { text, segments };
}

function begin<T extends AlignableText>(
  source: SegmentedText<T>,
  target: SegmentedText<T>,
  blocks: readonly BlockBead[],
): Unfinished<T> {
  const [sources, targets] = [numbersByBlock(source), numbersByBlock(target)];
  const within = blocks.map((bead) => ({
    source: bead.source.flatMap((block) => sources.get(block) ?? []),
    target: bead.target.flatMap((block) => targets.get(block) ?? []),
  }));
  return { source, target, blocks, within };
}

/** The numbers of the segments of each block. */
function numbersByBlock({ segments }: SegmentedText): Map<number, number[]> {
  return Map.groupBy(segments.keys(), (number) => segments[number]?.block ?? 0);
}

/** Aligns the segments of blocks that correspond, all those of one pair of languages together. */
function alignWithin<T extends AlignableText>(
  bitexts: readonly Unfinished<T>[],
  words: WordTable,
  recall: Recall,
): Map<Unfinished<T>, Bead[]> {
  const groups = Map.groupBy(bitexts, ({ source, target }) => `${source.text.locale} ${target.text.locale}`);
  const aligned = new Map<Unfinished<T>, Bead[]>();
  for (const group of groups.values()) {
    const pairs = group.flatMap(({ source, target, within }) =>
      within.map(
        (numbers): SegmentedPair => ({
          source: numbers.source.map((number) => source.segments[number]?.text ?? ''),
          target: numbers.target.map((number) => target.segments[number]?.text ?? ''),
        }),
      ),
    );
    const [first] = group;
    const locales = {
      sourceLocale: first?.source.text.locale ?? '',
      targetLocale: first?.target.text.locale ?? '',
    };
    const found = recall(['segments', locales, pairs], () =>
      alignSegments(pairs, { ...locales, words }),
    ).values();
    for (const bitext of group) {
      const beads = bitext.within.flatMap(({ source, target }, index) =>
        (found.next().value ?? []).map(
          (bead): Bead => ({
            source: bead.source.map((number) => source[number] ?? 0),
            target: bead.target.map((number) => target[number] ?? 0),
            confidence: bead.confidence * (bitext.blocks[index]?.confidence ?? 1),
          }),
        ),
      );
      aligned.set(bitext, beads);
    }
  }
  return aligned;
}
