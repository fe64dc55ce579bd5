import type {
  AlignableText,
  Alignment,
  Bead,
  Bitext,
  BlockBead,
  Segment,
  SegmentedText,
} from '../model/alignment.ts';
import { alignSegments } from './align-segments.ts';
import type { WordTable } from './seed-words.ts';
import { segmentText } from './segment.ts';

/** What is known before texts are aligned. */
export interface AlignTextsOptions {
  /** Words that are known to correspond; those that come with Hexapla where none are given. */
  readonly words?: WordTable | undefined;
}

/**
 * Aligns a source text with each of its translations: blocks first, then the segments of blocks that correspond.
 * The same texts give the same alignment.
 *
 * @param source the text the translations were made from.
 * @param translations in the order in which the bitexts are wanted.
 */
export function alignTexts<T extends AlignableText>(
  source: T,
  translations: readonly T[],
  options: AlignTextsOptions = {},
): Alignment<T> {
  const segmented = segmentBlocks(source);
  return {
    source: segmented,
    bitexts: translations.map((text) => alignBitext(segmented, segmentBlocks(text), options)),
  };
}

/** Cuts the blocks of a text into segments. */
function segmentBlocks<T extends AlignableText>(text: T): SegmentedText<T> {
  const segments = text.blocks.flatMap((one, block) =>
    segmentText(one.text, text.locale).map((piece): Segment => ({ block, ...piece })),
  );
  return { text, segments };
}

function alignBitext<T extends AlignableText>(
  source: SegmentedText<T>,
  target: SegmentedText<T>,
  { words }: AlignTextsOptions,
): Bitext<T> {
  const locales = { sourceLocale: source.text.locale, targetLocale: target.text.locale, words };
  const texts = (side: SegmentedText<T>) => side.text.blocks.map(({ text }) => text);
  const [found = []] = alignSegments([{ source: texts(source), target: texts(target) }], locales);
  const blocks = found.map((bead): BlockBead => ({ ...bead, moved: false }));
  const within = blocks.map((bead) => ({
    source: numbersIn(source, bead.source),
    target: numbersIn(target, bead.target),
  }));
  const pairs = within.map((numbers) => ({
    source: numbers.source.map((number) => source.segments[number]?.text ?? ''),
    target: numbers.target.map((number) => target.segments[number]?.text ?? ''),
  }));
  const beads = alignSegments(pairs, locales).flatMap((inner, index) =>
    inner.map(
      (bead): Bead => ({
        source: bead.source.map((number) => within[index]?.source[number] ?? 0),
        target: bead.target.map((number) => within[index]?.target[number] ?? 0),
        confidence: bead.confidence,
      }),
    ),
  );
  return { source, target, blocks, beads };
}

/** The numbers of the segments of some blocks. */
function numbersIn({ segments }: SegmentedText, blocks: readonly number[]): number[] {
  return segments.flatMap(({ block }, number) => (blocks.includes(block) ? [number] : []));
}
