import type { Fact } from './fact.ts';
import { isSameFact } from './same-fact.ts';
import type { StatedFact } from './stated-facts.ts';

/** For each fact of one text, what states the same in another. */
export type Matches = ReadonlyMap<StatedFact, StatedFact>;

/**
 * Pairs the facts of two texts that are the same, each with one at most: those of corresponding sentences first, then those of
 * corresponding blocks, then those of neighbouring ones, where a sentence may have been put.
 *
 * @param ones by their place, as `others` are.
 * @returns both directions.
 */
export function matchFacts(ones: readonly StatedFact[], others: readonly StatedFact[]): Matches {
  const pairs: { one: StatedFact; other: StatedFact; cost: number }[] = [];
  const byRow = Map.groupBy(others, ({ row }) => row);
  for (const one of ones) {
    for (const step of [-1, -0.5, 0, 0.5, 1]) {
      for (const other of byRow.get(one.row + step) ?? []) {
        if (isSameFact(one.fact, other.fact)) pairs.push({ one, other, cost: costOf(one, other) });
      }
    }
  }
  const matches = new Map<StatedFact, StatedFact>();
  for (const { one, other } of pairs.toSorted((a, b) => a.cost - b.cost)) {
    if (matches.has(one) || matches.has(other)) continue;
    matches.set(one, other).set(other, one);
  }
  return matches;
}

function costOf(one: StatedFact, other: StatedFact): number {
  const isNear = one.segments.length > 0 && one.segments === other.segments;
  const distance = isNear ? 0 : one.row === other.row ? 10 : 20;
  const soft = [one, other].filter(({ fact }) => fact.soft).length;
  return distance + 2 * soft + (one.fact.value === other.fact.value ? 0 : 1);
}

/** Whether a fact is among those that a text states in a row of blocks, however often. */
export function isStated(fact: Fact, row: readonly StatedFact[]): boolean {
  return row.some((other) => isSameFact(fact, other.fact));
}
