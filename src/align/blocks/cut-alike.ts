import type { AlignableText, BlockBead } from '../../model/alignment.ts';
import { usualRatio } from './usual-ratio.ts';

/** How much of a text must be left alone before its blocks are thought not to correspond; 0 to 1. */
const MOST_ALONE = 0.3;
/** How many times as many blocks as the other a text has that is cut more finely, and how many at the least. */
const FINER = 2;
const FEWEST = 3;
/** How far from what is usual the length of a translation may be of which nothing seems to be missing; a logarithm. */
const NEAR = Math.log(1.25);

/**
 * Puts all blocks into one bead where the texts are cut in different ways, one of them into paragraphs and the other not,
 * and only their sentences can tell what corresponds: where much of both was left alone; or much of one that has many
 * more blocks, although by their lengths nothing is missing from the other.
 */
export function joinUnlessCutAlike(
  beads: readonly BlockBead[],
  source: AlignableText,
  target: AlignableText,
): BlockBead[] {
  const alone = beads.filter((bead) => bead.source.length === 0 || bead.target.length === 0);
  const [all, rest] = [
    [source, target].map(({ blocks }) => blocks.reduce((sum, { text }) => sum + lengthOf(text), 0)),
    [
      alone.reduce((sum, bead) => sum + lengthOfBlocks(source, bead.source), 0),
      alone.reduce((sum, bead) => sum + lengthOfBlocks(target, bead.target), 0),
    ],
  ];
  const much = rest.map((length, side) => length > MOST_ALONE * (all[side] ?? 0));
  const [more, fewer] = [source.blocks.length, target.blocks.length].toSorted((a, b) => b - a);
  const finer = (more ?? 0) >= Math.max(FEWEST, FINER * (fewer ?? 0));
  const off = Math.log((all[1] ?? 0) / (all[0] ?? 0) / usualRatio(source.locale, target.locale));
  const unlike = much.every(Boolean) || (much.some(Boolean) && finer && Math.abs(off) < NEAR);
  if (!unlike) return [...beads];
  const whole = { source: [...source.blocks.keys()], target: [...target.blocks.keys()] };
  return [{ ...whole, confidence: 1, moved: false }];
}

function lengthOf(text: string): number {
  return text.replace(/\s/g, '').length;
}

function lengthOfBlocks({ blocks }: AlignableText, numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + lengthOf(blocks[number]?.text ?? ''), 0);
}
