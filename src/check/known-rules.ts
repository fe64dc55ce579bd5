import { otherRules } from './other-rules.ts';
import { rules } from './rules/index.ts';

/** Every rule that messages can name: those of texts, and those of what is around them. */
export const knownRules = [...rules, ...otherRules].map(({ id, level }) => ({ id, level }));
