import { factRule } from '../facts/fact-rule.ts';
import type { PartRule } from '../rule.ts';

/**
 * Web addresses are the same in every language, but for the part of them that names the language.
 *
 * @example bad: en: `See www.itu.int/council.` fr: `Voir www.itu.int/counci.`: "Unexpected www.itu.int/counci, expected www.itu.int/council"
 * @example good: en: `See www.itu.int/en/council.` fr: `Voir www.itu.int/fr/council.`
 */
export const factsUrl: PartRule = { id: 'facts/url', ...factRule('url') };
