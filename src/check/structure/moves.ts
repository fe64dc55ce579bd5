import type { Bitext, BlockBead } from '../../model/alignment.ts';
import { withMovedRows } from './moved-rows.ts';

/** Blocks in another order than in the source: one bead that was moved, or two that changed places, in the order of the target. */
export type Move = readonly [BlockBead] | readonly [BlockBead, BlockBead];

/** Finds what was moved; of two beads that changed places with each other it is one move, and so is a row of a table. */
export function findMoves(bitext: Bitext): Move[] {
  const both = withMovedRows(bitext).filter(({ source, target }) => source.length > 0 && target.length > 0);
  const inTarget = both.toSorted((a, b) => (a.target[0] ?? 0) - (b.target[0] ?? 0));
  const told = new Set<BlockBead>();
  return inTarget.flatMap((bead, place): Move[] => {
    if (!bead.moved || told.has(bead)) return [];
    const other = both[place];
    const isSwap = other?.moved === true && other !== bead && inTarget.indexOf(other) === both.indexOf(bead);
    if (!isSwap) return [[bead]];
    told.add(other);
    return [[bead, other]];
  });
}
