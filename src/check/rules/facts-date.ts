import { factRule } from '../facts/fact-rule.ts';
import type { PartRule } from '../rule.ts';

/**
 * Dates are the same in every language, whatever it writes them in. With three languages or more the majority tells which of them
 * departs; where they are divided, and with two, the translation does.
 *
 * @example bad: en: `It opens on 16 November 2024.` fr: `Il s'ouvre le 15 novembre 2024.`: "Unexpected 15 novembre 2024, expected 16 November 2024"
 * @example bad: ru: `Срок – 3 мая 2025 года.` en: `The deadline is 3 May 2025.` zh: `截止日期为2025年5月13日。`: "Unexpected 2025年5月13日, expected 3 May 2025 as in the other two languages"
 * @example good: en: `It opens on 16 November 2024.` ar: `يُفتتح في 16 نوفمبر 2024.` ru: `Открытие – 16 ноября 2024 года.`
 */
export const factsDate: PartRule = { id: 'facts/date', ...factRule('date') };
