import type { Bead } from '../../src/align/index.ts';

/** Source and target segments that correspond. */
export type Pairing = Pick<Bead, 'source' | 'target'>;

/** How much of what was found is right, how much of what is right was found, and the harmonic mean of both; 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The scores of some documents, all beads counted together. */
export interface Scores {
  /** A bead is right when the very same is in the gold. */
  readonly strict: Score;
  /** A bead is right when one of its pairs of segments is linked in the gold. */
  readonly lax: Score;
  /** Segments that correspond to none. */
  readonly nulls: Score;
}

/**
 * Scores beads as the papers on Vecalign (Thompson & Koehn 2019) and Bertalign (Liu & Zhu 2022) do: precision over all
 * that was found, recall over the gold beads that have two sides.
 *
 * @param documents for each its beads as they should be, and as they were found.
 */
export function scoreBeads(
  documents: readonly { gold: readonly Pairing[]; found: readonly Pairing[] }[],
): Scores {
  const precision = { strict: 0, lax: 0, all: 0 };
  const recall = { strict: 0, lax: 0, all: 0 };
  const nulls = { right: 0, found: 0, gold: 0 };
  for (const { gold, found } of documents) {
    count(precision, found, gold);
    count(recall, gold.filter(hasTwoSides), found.filter(hasTwoSides));
    const [unlinked, wanted] = [unlinkedOf(found), unlinkedOf(gold)];
    nulls.right += [...unlinked].filter((segment) => wanted.has(segment)).length;
    nulls.found += unlinked.size;
    nulls.gold += wanted.size;
  }
  return {
    strict: toScore(precision.strict / precision.all, recall.strict / recall.all),
    lax: toScore(precision.lax / precision.all, recall.lax / recall.all),
    nulls: toScore(nulls.right / nulls.found, nulls.right / nulls.gold),
  };
}

/** The name of a bead: equal beads have the same. */
export function nameOf({ source, target }: Pairing): string {
  return `${source.join(',')}:${target.join(',')}`;
}

function count(
  sums: { strict: number; lax: number; all: number },
  beads: readonly Pairing[],
  others: readonly Pairing[],
) {
  const names = new Set(others.map(nameOf));
  const links = new Map<number, Set<number>>();
  for (const { source, target } of others)
    for (const one of source) links.set(one, new Set([...(links.get(one) ?? []), ...target]));
  for (const bead of beads) {
    sums.all += 1;
    const same = names.has(nameOf(bead));
    if (same) sums.strict += 1;
    if (same || bead.source.some((one) => bead.target.some((other) => links.get(one)?.has(other))))
      sums.lax += 1;
  }
}

function hasTwoSides({ source, target }: Pairing): boolean {
  return source.length > 0 && target.length > 0;
}

function unlinkedOf(beads: readonly Pairing[]): Set<string> {
  return new Set(
    beads
      .filter((bead) => !hasTwoSides(bead))
      .flatMap(({ source, target }) => [
        ...source.map((one) => `s${one}`),
        ...target.map((one) => `t${one}`),
      ]),
  );
}

function toScore(precision: number, recall: number): Score {
  const [p, r] = [precision || 0, recall || 0];
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}
