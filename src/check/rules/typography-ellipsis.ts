import type { TextRule } from '../rule.ts';
import { checkPractices, type Practice } from '../text/typographic.ts';

const practices: readonly Practice[] = [
  {
    languages: ['en', 'fr', 'es', 'ru', 'ar'],
    pattern: /(?<=[\p{L}\p{M}\p{N})"»”])\.\.(?!\.)/gu,
    by: () => '.',
    reason: () => 'Unexpected second full stop, expected one, or an ellipsis `…`',
  },
  {
    languages: ['en', 'fr', 'es', 'ru', 'ar'],
    pattern: /(?<=\p{L})\.{4,}/gu,
    by: () => '…',
    reason: (found) => `Unexpected ${found.length} full stops, expected an ellipsis \`…\``,
  },
  {
    languages: ['zh'],
    pattern: /(?<=[\p{Script=Han}，。、])(?:\.{3,}|。{2,}|…(?!…)(?<!……))/gu,
    by: (found) => (found === '。。' ? '。' : '……'),
    reason: (found, by) => `Unexpected \`${found}\`, expected \`${by}\``,
  },
];

/**
 * One full stop ends a sentence, three points or `…` leave words out, in Chinese `……`.
 *
 * @example bad: `We thank you..`: "Unexpected second full stop, expected one, or an ellipsis `…`"
 * @example bad: zh: `等等...`: "Unexpected `...`, expected `……`"
 * @example good: `We thank you … and so on...`
 */
export const typographyEllipsis: TextRule = {
  id: 'typography/ellipsis',
  level: 'warning',
  scope: 'text',
  check: (text, tell, context) => checkPractices(text, tell, context, practices),
};
