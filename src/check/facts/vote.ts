import type { Recall } from '../../align/recall.ts';
import type { Alignment } from '../../model/alignment.ts';
import { isStated, type Matches, matchFacts } from './match-facts.ts';
import { isExpectedIn } from './same-fact.ts';
import { type StatedFact, statedFacts } from './stated-facts.ts';

/** How the texts of a part stand to a fact that one of them states. */
export interface Vote {
  readonly stated: StatedFact;
  /** The fact in each text that states it as often in the same place, by the text's number; the fact itself among them. */
  readonly same: ReadonlyMap<number, StatedFact>;
  /** The texts that state it in the same blocks, but fewer times. */
  readonly fewer: readonly number[];
  /** The texts that do not state it although they have what corresponds to its sentence. */
  readonly lacking: readonly number[];
}

/** Asks each text about each fact of the others. */
export function voteOnFacts(alignment: Alignment, locales: readonly string[], recall: Recall): Vote[] {
  const facts = statedFacts(alignment, recall);
  const rows = facts.map((ones) => Map.groupBy(ones, ({ row }) => row));
  const matches = facts.map((): Map<number, Matches> => new Map());
  facts.forEach((ones, one) => {
    for (let other = one + 1; other < facts.length; other++) {
      const found = matchFacts(ones, facts[other] ?? []);
      matches[one]?.set(other, found);
      matches[other]?.set(one, found);
    }
  });
  return facts.flatMap((ones, one) =>
    ones.map((stated): Vote => {
      const same = new Map([[one, stated]]);
      const fewer: number[] = [];
      const lacking: number[] = [];
      for (const [other, locale] of locales.entries()) {
        if (other === one) continue;
        const match = matches[one]?.get(other)?.get(stated);
        if (match) same.set(other, match);
        else if (!stated.segments[other]?.length) continue;
        else if (isStated(stated.fact, rows[other]?.get(stated.row) ?? [])) fewer.push(other);
        else if (stated.fact.soft || isExpectedIn(stated.fact, locale)) lacking.push(other);
      }
      return { stated, same, fewer, lacking };
    }),
  );
}
