import type { TextRule } from '../rule.ts';
import { checkPractices, type Practice } from '../text/typographic.ts';

/** Of three digits behind one sign nobody knows whether they are thousands or decimals, but of three zeros. */
const grouped = (sign: string) =>
  new RegExp(`(?<![\\d.,/-])\\d{1,3}(?:(?:${sign}\\d{3}){2,}|${sign}000)(?![\\d,]|\\.\\d)`, 'g');

const practices: readonly Practice[] = [
  {
    languages: ['fr', 'es', 'ru', 'ar'],
    pattern: new RegExp(`${grouped(',').source}|${grouped('\\.').source}`, 'g'),
    by: (found) => found.replace(/[.,]/g, ' '),
    reason: (found, by) => `Unexpected grouping \`${found}\`, expected \`${by}\``,
  },
  {
    languages: ['zh'],
    pattern: /(?<![\d +])\d{1,3}(?: \d{3})+(?![\d ]*\d)(?=[\p{Script=Han}。，；])/gu,
    by: (found) => found.replaceAll(' ', ''),
    reason: (found, by) => `Unexpected space in \`${found}\`, expected \`${by}\``,
  },
];

/**
 * Thousands are parted by a space in French, Spanish, Russian and Arabic, and by none in Chinese.
 *
 * @example bad: es: `10.000 participantes`: "Unexpected grouping `10.000`, expected `10 000`"
 * @example bad: fr: `1,250,300 francs`: "Unexpected grouping `1,250,300`, expected `1 250 300`"
 * @example good: ru: `10 000 участников, 2,625 процента, версия 1.2.3`
 */
export const typographyNumberGrouping: TextRule = {
  id: 'typography/number-grouping',
  level: 'warning',
  scope: 'text',
  check: (text, tell, context) => checkPractices(text, tell, context, practices),
};
