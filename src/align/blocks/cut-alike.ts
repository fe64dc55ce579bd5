import type { AlignableText, BlockBead } from '../../model/alignment.ts';

/** How much of both texts must be left alone before their blocks are thought not to correspond; 0 to 1. */
const MOST_ALONE = 0.3;

/**
 * Puts all blocks into one bead where much of both texts was left alone: they are cut in different ways, one of them into
 * paragraphs and the other not, and only their sentences can tell what corresponds.
 */
export function joinUnlessCutAlike(
  beads: readonly BlockBead[],
  source: AlignableText,
  target: AlignableText,
): BlockBead[] {
  const alone = beads.filter((bead) => bead.source.length === 0 || bead.target.length === 0);
  const unlike =
    shareOf(
      source,
      alone.flatMap((bead) => bead.source),
    ) > MOST_ALONE &&
    shareOf(
      target,
      alone.flatMap((bead) => bead.target),
    ) > MOST_ALONE;
  if (!unlike) return [...beads];
  const all = { source: [...source.blocks.keys()], target: [...target.blocks.keys()] };
  return [{ ...all, confidence: 1, moved: false }];
}

/** How much of a text some of its blocks are, by their length; 0 to 1. */
function shareOf({ blocks }: AlignableText, numbers: readonly number[]): number {
  const sum = (given: Iterable<number>) =>
    [...given].reduce((total, number) => total + (blocks[number]?.text.length ?? 0), 0);
  return sum(numbers) / Math.max(1, sum(blocks.keys()));
}
