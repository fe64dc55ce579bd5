import { factRule } from '../facts/fact-rule.ts';
import type { PartRule } from '../rule.ts';

/**
 * Telephone numbers are the same in every language, whatever groups their digits.
 *
 * @example bad: en: `Call +41 22 730 5316.` ru: `Звоните +41 22 730 5361.`: "Unexpected +41 22 730 5361, expected +41 22 730 5316"
 * @example good: en: `Call +41 22 730 5316.` ru: `Звоните +41 22 7305316.`
 */
export const factsPhone: PartRule = { id: 'facts/phone', ...factRule('phone') };
