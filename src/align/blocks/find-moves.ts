import type { Bead, BlockBead } from '../../model/alignment.ts';
import { assign } from './assign.ts';
import type { ScoredBead } from '../find-beads.ts';
import { orderBeads } from './order-beads.ts';

/** How much must speak for two blocks that were left alone to correspond; a logarithm of a likelihood ratio. */
const LEFT = 2;
/** How much more must speak for each block of beads that are crosswise to what was found in the order of the texts. */
const CROSSED = 2.5;
/** What a bead in the order of the texts saves: nothing of it is left alone. */
const SAVED = 9.2;
/** Of how many pairs of blocks in doubt the best are looked for; in a text with more, none is taken for moved. */
const MANY = 160_000;

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
  const partners = new Map(
    small.flatMap((bead) => (bead.sources === bead.targets ? [[bead.source, bead] as const] : [])),
  );
  const partnered = new Set([...partners.values()].map(({ target }) => target));
  const worth = (i: number, j: number): number => {
    if (partners.get(i)?.target === j) return likeness(i, j) + SAVED;
    const saved = (SAVED / 2) * (Number(partners.has(i)) + Number(partnered.has(j)));
    return likeness(i, j) + saved - (saved === 0 ? LEFT : CROSSED);
  };
  const sources = small.flatMap((bead) => (bead.sources === 1 ? [bead.source] : []));
  const targets = small.flatMap((bead) => (bead.targets === 1 ? [bead.target] : []));
  const settled = findSettled([...partners.values()], sources, targets, worth);
  const rows = sources.filter((source) => !settled.has(source));
  const kept = new Set(settled.values());
  const columns = targets.filter((target) => !kept.has(target));
  const assigned =
    rows.length * columns.length > MANY
      ? rows.map((row) => columns.indexOf(partners.get(row)?.target ?? -1))
      : assign(rows.length, columns.length, (row, column) => worth(rows[row] ?? 0, columns[column] ?? 0));
  const pairs = new Map(settled);
  assigned.forEach((column, row) => {
    const [i, j] = [rows[row], columns[column]];
    if (i !== undefined && j !== undefined) pairs.set(i, j);
  });
  return orderBeads(toBeads(beads, pairs, likeness), lengths);
}

/** Blocks that are better left with their partners than given any others, whatever becomes of those. */
function findSettled(
  partners: readonly ScoredBead[],
  sources: readonly number[],
  targets: readonly number[],
  worth: (source: number, target: number) => number,
): Map<number, number> {
  const settled = partners.filter(({ source, target }) => {
    const other = targets.reduce((most, j) => (j === target ? most : Math.max(most, worth(source, j))), 0);
    const others = sources.reduce((most, i) => (i === source ? most : Math.max(most, worth(i, target))), 0);
    return worth(source, target) >= other + others;
  });
  return new Map(settled.map(({ source, target }) => [source, target]));
}

/** The pairs as beads, with those of several blocks, and all that is left alone. */
function toBeads(
  beads: readonly ScoredBead[],
  pairs: ReadonlyMap<number, number>,
  likeness: (source: number, target: number) => number,
): Bead[] {
  const taken = new Set(pairs.values());
  const together = [...pairs].map(([i, j]): Bead => {
    const was = beads.find(
      ({ source, target, sources, targets }) =>
        source === i && target === j && sources === 1 && targets === 1,
    );
    return { source: [i], target: [j], confidence: was?.posterior ?? 1 / (1 + Math.exp(-likeness(i, j))) };
  });
  const others = beads.flatMap(({ source, target, sources, targets, posterior }): Bead[] => {
    if (sources > 1 || targets > 1) {
      return [{ source: upFrom(source, sources), target: upFrom(target, targets), confidence: posterior }];
    }
    const confidence = sources + targets === 1 ? posterior : 1;
    return [
      ...(sources === 1 && !pairs.has(source) ? [{ source: [source], target: [], confidence }] : []),
      ...(targets === 1 && !taken.has(target) ? [{ source: [], target: [target], confidence }] : []),
    ];
  });
  return [...together, ...others];
}

function upFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
