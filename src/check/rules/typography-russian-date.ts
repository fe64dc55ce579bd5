import type { TextRule } from '../rule.ts';
import { checkPractices, type Practice } from '../text/typographic.ts';

const practices: readonly Practice[] = [
  {
    languages: ['ru'],
    pattern:
      /(?<!\d)\d{1,2}[ \u00A0](?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)[ \u00A0]\d{4}(?![\s\u00A0]*(?:г\.|гг\.|год|\d|[–-]\d))/gu,
    by: (found) => `${found} года`,
    reason: (found) => `Missing \`года\` behind \`${found}\``,
  },
];

/**
 * A Russian date in words ends with `года`, or with `г.` in running text.
 *
 * @example bad: ru: `состоится 16 ноября 2024 в Баку`: "Missing `года` behind `16 ноября 2024`"
 * @example good: ru: `состоится 16 ноября 2024 года, а не 17 ноября 2024 г.`
 */
export const typographyRussianDate: TextRule = {
  id: 'typography/russian-date',
  level: 'warning',
  scope: 'text',
  check: (text, tell, context) => checkPractices(text, tell, context, practices),
};
