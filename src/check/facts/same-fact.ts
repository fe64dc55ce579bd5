import type { Fact } from './fact.ts';
import { vocabularyOf } from './vocabulary-of.ts';

/**
 * Whether two facts of corresponding passages can be the same: their values are, or the value of one is another reading of the
 * other. Readings that only the alternatives share do not count, "Resolution 5" and "Decision 5" are no one fact; but for dates
 * that have their year from another one, which tells by itself where it is wrong.
 */
export function isSameFact(one: Fact, other: Fact): boolean {
  if (one.value === other.value) return true;
  // Of a soft fact of another kind, as the "two" beside "Annex 2", nobody knows that it is meant; but hours may be a time.
  if (one.kind !== other.kind && (one.soft || other.soft) && !mayBeOneTime(one, other)) return false;
  const isDayAlone = (value: string) => one.kind === 'date' && value.startsWith('--');
  return (
    (one.alternatives?.some((value) => isDayAlone(value) && other.alternatives?.includes(value)) ?? false) ||
    (one.alternatives?.includes(other.value) ?? false) ||
    (other.alternatives?.includes(one.value) ?? false)
  );
}

function mayBeOneTime(one: Fact, other: Fact): boolean {
  return [one.value, other.value].some((value) => /^\d\d:\d\d$/.test(value));
}

/**
 * Whether a text in the other language must state the fact too, in a form that can be read: soft facts need not be, and in
 * languages whose number words are unknown only what digits and addresses tell can be found.
 *
 * @param locale BCP 47, of the other text.
 */
export function isExpectedIn(fact: Fact, locale: string): boolean {
  if (fact.soft) return false;
  const language = locale.split('-')[0]?.toLowerCase() ?? locale;
  if (language === 'zh' || vocabularyOf(language)) return true;
  return fact.kind !== 'number' || /^[\d\s.,'/%-]+$/.test(fact.text);
}
