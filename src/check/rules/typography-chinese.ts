import type { TextRule } from '../rule.ts';
import { checkPractices, type Practice } from '../text/typographic.ts';

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};
const han = '[\\p{Script=Han}，。；：？！、”’》）]';

const practices: readonly Practice[] = [
  {
    languages: ['zh'],
    pattern: new RegExp(
      `(?<=${han})[,;:?!](?!\\d)|(?<=\\p{Script=Han})\\.(?![.\\w])|(?<=[\\w%)])[,;](?=\\p{Script=Han})|(?<=\\p{Script=Han})\\((?=[^()]*[)）])|\\((?=\\p{Script=Han})|(?<=[（(][^（）()]*\\p{Script=Han})\\)|(?<=\\p{Script=Han}[（(][^（）()]*)\\)`,
      'gu',
    ),
    by: (found) => full[found] ?? found,
    reason: (found, by) => `Unexpected \`${found}\` in Chinese, expected \`${by}\``,
  },
  {
    languages: ['zh'],
    pattern: new RegExp(
      `(?<=${han})[ \\u00A0\\u3000]+(?=[\\p{Script=Han}《（“])|(?<=\\d)[ \\u00A0]+(?=[年月日号届条])|(?<=[年月第])[ \\u00A0]+(?=\\d)`,
      'gu',
    ),
    by: () => '',
    reason: () => 'Unexpected space between Chinese characters, expected none',
  },
  {
    languages: ['zh'],
    pattern: /["“][^"“”《》]{2,30}(?:公约|宪章|议定书|条约|协定书|宣言书|规则)["”]/gu,
    by: (found) => `《${found.slice(1, -1)}》`,
    reason: (_, by) => `Unexpected quotation marks round a title, expected \`${by}\``,
    confidence: 0.8,
  },
];

/**
 * Chinese has marks of punctuation of its own, as wide as its characters, titles within 《》, and no spaces between characters or within dates.
 *
 * @example bad: zh: `各成员国,部门成员`: "Unexpected `,` in Chinese, expected `，`"
 * @example bad: zh: `气候变化大会(COP29)将举行`: "Unexpected `(` in Chinese, expected `（`"
 * @example bad: zh: `国际 电联`: "Unexpected space between Chinese characters"
 * @example bad: zh: `“联合国气候变化框架公约”`: "Unexpected quotation marks round a title, expected `《联合国气候变化框架公约》`"
 * @example good: zh: `气候变化大会（COP29）于2024年11月16日10:30举行，费用为1,000元。`
 */
export const typographyChinese: TextRule = {
  id: 'typography/chinese',
  level: 'warning',
  scope: 'text',
  check: (text, tell, context) => checkPractices(text, tell, context, practices),
};
