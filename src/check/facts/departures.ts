import { type Recall, workAnew } from '../../align/recall.ts';
import type { Alignment } from '../../model/alignment.ts';
import type { Departure } from './departure.ts';
import type { FactKind } from './fact.ts';
import { pairDepartures } from './pair-departures.ts';
import { type StatedFact, textsOf } from './stated-facts.ts';
import { type Vote, voteOnFacts } from './vote.ts';

const found = new WeakMap<Alignment, readonly Departure[]>();

/**
 * Finds where a text departs from the others in what it states. With three texts or more the majority is right, even against
 * the source; where they are divided, and with two, the source is.
 */
export function findDepartures(alignment: Alignment, recall: Recall = workAnew): readonly Departure[] {
  let departures = found.get(alignment);
  if (!departures) {
    const locales = textsOf(alignment).map(({ text }) => text.locale);
    const votes = voteOnFacts(alignment, locales, recall);
    departures = pairDepartures([...unexpectedOnes(votes), ...missingOnes(votes)], locales.length);
    found.set(alignment, departures);
  }
  return departures;
}

function unexpectedOnes(votes: readonly Vote[]): Departure[] {
  return votes.flatMap(({ stated, same, fewer, lacking }): Departure[] => {
    const { kind, soft: isSoft = false } = stated.fact;
    const base = { kind, text: stated.text, unexpected: stated, isSoft };
    const holders = [...same.keys()];
    if (prevails(lacking, [...holders, ...fewer])) {
      return [
        {
          ...base,
          against: lacking,
          allies: holders.length + fewer.length - 1,
          isSure: !isSoft,
          isOfCount: false,
        },
      ];
    }
    const against = [...lacking, ...fewer];
    if (!prevails(against, holders)) return [];
    return [{ ...base, against, allies: holders.length - 1, isSure: false, isOfCount: true }];
  });
}

function missingOnes(votes: readonly Vote[]): Departure[] {
  const told = new Map<number, Set<StatedFact>>();
  return votes.flatMap(({ stated, same, fewer, lacking }) => {
    const { kind, soft: isSoft = false } = stated.fact;
    const holders = [...same.keys()];
    return [...lacking, ...fewer].flatMap((text): Departure[] => {
      const isLacking = lacking.includes(text);
      const against = isLacking ? [...holders, ...fewer] : holders;
      const allies = isLacking ? lacking : [...lacking, ...fewer];
      if (!prevails(against, allies)) return [];
      const before = told.get(text) ?? new Set();
      if (before.has(stated)) return [];
      told.set(text, before);
      for (const one of same.values()) before.add(one);
      return [
        {
          kind,
          text,
          missing: same,
          against,
          allies: allies.length - 1,
          isSoft,
          isOfCount: !isLacking,
          isSure: (isLacking && !isSoft) || (isAddress(kind) && against.length > 2 && allies.length === 1),
        },
      ];
    });
  });
}

/** Whether some texts are more than those that hold otherwise; as many, and the source is among them. */
function prevails(texts: readonly number[], others: readonly number[]): boolean {
  return texts.length === others.length ? texts.includes(0) : texts.length > others.length;
}

/** Addresses are repeated in every language where they are in one: no pronoun stands for them. */
function isAddress(kind: FactKind): boolean {
  return kind === 'email' || kind === 'url' || kind === 'phone';
}
