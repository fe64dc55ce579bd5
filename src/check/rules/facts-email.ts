import { factRule } from '../facts/fact-rule.ts';
import type { PartRule } from '../rule.ts';

/**
 * E-mail addresses are the same in every language.
 *
 * @example bad: en: `Write to green@itu.int.` es: `Escriba a gren@itu.int.`: "Unexpected gren@itu.int, expected green@itu.int"
 * @example good: en: `Write to green@itu.int.` es: `Escriba a green@itu.int.`
 */
export const factsEmail: PartRule = { id: 'facts/email', ...factRule('email') };
