import type { Bead, BlockBead } from '../../model/alignment.ts';
import { keepOrder } from './keep-order.ts';

/**
 * Puts beads in the order of the source, and tells which were moved: those that stand in another order than most, and
 * those that changed places with one another.
 *
 * @param lengths the lengths of the source's blocks: of blocks in the wrong order the shorter ones were moved.
 */
export function orderBeads(beads: readonly Bead[], lengths: readonly number[]): BlockBead[] {
  const both = beads
    .filter(({ source, target }) => source.length > 0 && target.length > 0)
    .toSorted((a, b) => (a.source[0] ?? 0) - (b.source[0] ?? 0));
  const all = lengths.reduce((sum, length) => sum + length, 1);
  const kept = keepOrder(
    both.map(({ target }) => target[0] ?? 0),
    both.map(({ source }) => 1 + source.reduce((sum, block) => sum + (lengths[block] ?? 0), 0) / all),
  );
  const moved = new Set(both.filter((bead, index) => !kept[index] || hasChangedPlaces(bead, index, both)));
  const ordered: BlockBead[] = beads
    .filter(({ source }) => source.length > 0)
    .toSorted((a, b) => (a.source[0] ?? 0) - (b.source[0] ?? 0))
    .map((bead) => ({ ...bead, moved: moved.has(bead) }));
  const added = beads.filter(({ source }) => source.length === 0);
  for (const bead of added.toSorted((a, b) => (a.target[0] ?? 0) - (b.target[0] ?? 0))) {
    const before = ordered.findLastIndex(
      (one) => !one.moved && one.target.length > 0 && (one.target[0] ?? 0) < (bead.target[0] ?? 0),
    );
    ordered.splice(before + 1, 0, { ...bead, moved: false });
  }
  return ordered;
}

/** Whether a bead and another stand each where, by the source, the other one should. */
function hasChangedPlaces(bead: Bead, index: number, both: readonly Bead[]): boolean {
  const place = (one: Bead) => both.filter(({ target }) => (target[0] ?? 0) < (one.target[0] ?? 0)).length;
  const mine = place(bead);
  const other = both[mine];
  return mine !== index && other !== undefined && place(other) === index;
}
