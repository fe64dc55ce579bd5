import { didYouMean } from '../source/nearest.ts';
import { otherRules } from './other-rules.ts';
import { rules } from './rules/index.ts';

/** Every rule that messages can name: those of texts, and those of what is around them. */
export const knownRules = [...rules, ...otherRules].map(({ id, level }) => ({ id, level }));

/** The rules that have a level to be set, and messages to be waived: those of texts. */
export const textRules = rules.map(({ id, level }) => ({ id, level }));

/** What to put behind a message about a rule that there is not. */
export function hintAtRule(id: string, known = knownRules.map((rule) => rule.id)): string {
  return didYouMean(id, known) || '; `hexapla rules` lists them';
}
