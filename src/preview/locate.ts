import { type BlockText, blockIds, idsAt } from '../html/anchors.ts';
import { beadNumbers } from '../html/parallel/bead-numbers.ts';
import type { Workshop } from '../html/workshop.ts';
import type { ToldPlace } from '../check/told.ts';
import type { Alignment, Segment, SegmentedText } from '../model/alignment.ts';
import type { Circular, Part } from '../model/circular.ts';
import { offsetsInFile } from '../source/place-in-block.ts';
import { offsetOf } from '../source/point-of.ts';

/** Where in a page something of a text stands. */
export interface PagePlace {
  readonly part: string;
  /** The id of its block, as links name it; nothing in the front matter. */
  readonly block: string | undefined;
  /** What the elements of its sentences state as `data-s`; none in a part of one language. */
  readonly beads: readonly string[];
}

/** Tells where in the pages of a circular a place of its files stands; nothing where it is in no text that they show. */
export function locate(
  { file, ...place }: ToldPlace,
  circular: Circular,
  { alignments }: Workshop,
): PagePlace | undefined {
  for (const part of circular.parts) {
    const text = [...part.texts.values()].find((one) => one.file === file);
    if (!text) continue;
    const alignment = alignments.get(part);
    const prefix = part.name === 'letter' ? '' : `${part.name}-`;
    const bitext = alignment?.bitexts.find(({ target }) => target.text.file === file);
    const start = offsetOf(file, place);
    const end = offsetOf(file, { line: place.endLine, column: place.endColumn });
    const [id] = idsAt(blockIds(text.tree, bitext), start);
    const beads = alignment ? beadsAt(alignment, part, prefix, text.locale, [start, end]) : [];
    return { part: part.name, block: id && `${prefix}${id}`, beads };
  }
  return undefined;
}

/** The beads of the sentences of a text between two offsets of its file. */
function beadsAt(
  alignment: Alignment<BlockText>,
  part: Part,
  prefix: string,
  locale: string,
  [start, end]: readonly [number, number],
): string[] {
  const sides: SegmentedText<BlockText>[] = [
    alignment.source,
    ...alignment.bitexts.map(({ target }) => target),
  ];
  const side = sides.find(({ text }) => text.file === part.texts.get(locale)?.file);
  const numbers = beadNumbers(alignment, prefix).get(locale);
  if (!side || !numbers) return [];
  const isAt = (segment: Segment) => {
    const block = side.text.blocks[segment.block];
    const [from, to] = block ? offsetsInFile(block, segment.start, segment.end) : [0, 0];
    return from < Math.max(end, start + 1) && start < to;
  };
  const found = side.segments.flatMap((segment, number) =>
    isAt(segment) ? String(numbers(number)['dataS']) : [],
  );
  return [...new Set(found)];
}
