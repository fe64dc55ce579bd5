import type { TextRule } from '../rule.ts';
import { checkPractices, type Practice } from '../text/typographic.ts';

const digits = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g;

const practices: readonly Practice[] = [
  {
    languages: ['ar', 'zh', 'en', 'fr', 'ru', 'es'],
    pattern:
      /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]+(?:[٫٬.,/-][\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]+)*/g,
    by: (found) =>
      found
        .replace(digits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
        .replace(/٫/g, ',')
        .replace(/٬/g, ' '),
    reason: (found, by) => `Unexpected digits \`${found}\`, expected \`${by}\``,
  },
];

/**
 * Digits are those of all six languages: in Arabic too, the publisher writes 2024 and not ٢٠٢٤, in Chinese none of full width.
 *
 * @example bad: ar: `في ١٦ نوفمبر`: "Unexpected digits `١٦`, expected `16`"
 * @example bad: zh: `２０２４年`: "Unexpected digits `２０２４`, expected `2024`"
 * @example good: ar: `في 16 نوفمبر`
 */
export const typographyDigits: TextRule = {
  id: 'typography/digits',
  level: 'warning',
  scope: 'text',
  check: (text, tell, context) => checkPractices(text, tell, context, practices),
};
