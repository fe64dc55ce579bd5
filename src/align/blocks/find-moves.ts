import type { Bead, BlockBead } from '../../model/alignment.ts';
import { assign } from './assign.ts';
import type { ScoredBead } from '../find-beads.ts';
import { keepOrder } from './keep-order.ts';

/** How much must speak for two blocks that were left alone to correspond; a logarithm of a likelihood ratio. */
const LEFT = 2;
/** How much more must speak for each block of beads that are crosswise to what was found in the order of the texts. */
const CROSSED = 2.5;
/** What a bead in the order of the texts saves: nothing of it is left alone. */
const SAVED = 9.2;

/**
 * Finds blocks that stand in another order than those around them: what was left alone on both sides though it
 * corresponds, and what corresponds crosswise much better than in the order of the texts.
 *
 * @param beads those in the order of both texts.
 * @param likeness how much speaks for two blocks to correspond: a logarithm of a likelihood ratio.
 * @param lengths the lengths of the source's blocks: of blocks that changed places, the shorter one was moved.
 * @returns the beads, in the order of the source; what the target alone has stands where it stands there.
 */
export function findMoves(
  beads: readonly ScoredBead[],
  likeness: (source: number, target: number) => number,
  lengths: readonly number[],
): BlockBead[] {
  const small = beads.filter(({ sources, targets }) => sources <= 1 && targets <= 1);
  const rows = small.filter(({ sources }) => sources === 1).map(({ source }) => source);
  const columns = small.filter(({ targets }) => targets === 1).map(({ target }) => target);
  const partners = new Map(
    small.filter(({ sources, targets }) => sources === targets).map((bead) => [bead.source, bead]),
  );
  const [found, alone] = [new Map<number, number>(), new Set<number>()];
  for (const { source, target, sources, targets } of small) {
    if (sources === targets) found.set(source, target);
    else if (sources === 0) alone.add(target);
  }
  const assigned = assign(rows.length, columns.length, (row, column) => {
    const [i, j] = [rows[row] ?? 0, columns[column] ?? 0];
    const likely = likeness(i, j);
    if (found.get(i) === j) return likely + SAVED;
    const saved = (SAVED / 2) * (Number(found.has(i)) + Number(!alone.has(j)));
    return likely + saved - (saved === 0 ? LEFT : CROSSED);
  });
  const pairs: Bead[] = assigned.map((column, row) => {
    const [i, j] = [rows[row] ?? 0, columns[column]];
    const was = partners.get(i);
    const confidence = was && was.target === j ? was.posterior : 1 / (1 + Math.exp(-likeness(i, j ?? 0)));
    return { source: [i], target: j === undefined ? [] : [j], confidence: j === undefined ? 1 : confidence };
  });
  const taken = new Set(pairs.flatMap(({ target }) => target));
  const all = [
    ...pairs,
    ...beads.flatMap((bead): Bead[] => {
      const { source, target, sources, targets, posterior } = bead;
      if (sources > 1 || targets > 1) {
        return [{ source: upFrom(source, sources), target: upFrom(target, targets), confidence: posterior }];
      }
      return targets === 1 && !taken.has(target)
        ? [{ source: [], target: [target], confidence: sources === 0 ? posterior : 1 }]
        : [];
    }),
  ];
  return inOrder(all, lengths);
}

function upFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** Puts beads in order, and tells which were moved. */
function inOrder(beads: readonly Bead[], lengths: readonly number[]): BlockBead[] {
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
