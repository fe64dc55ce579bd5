import type { TextRule } from '../rule.ts';
import { checkPractices, type Practice } from '../text/typographic.ts';

const practices: readonly Practice[] = [
  {
    languages: ['en', 'fr', 'es', 'ru', 'ar', 'zh'],
    pattern:
      /(?<=[^\s\d] )-{1,2}(?= [^\s\d])|(?<=\d )-{1,2}(?= [^\s\d])|(?<=[^\s\d] )-{1,2}(?= \d)|(?<=[\p{L}\p{N}])--(?=[\p{L}\p{N}])/gu,
    by: () => '–',
    reason: (found) => `Unexpected \`${found}\` in place of a dash, expected \`–\``,
  },
];

/**
 * What parts a sentence is a dash; a hyphen joins words. Both hyphens in a row, from a typewriter, and a hyphen between spaces are dashes.
 *
 * @example bad: `other stakeholders - in conformity with their roles`: "Unexpected `-` in place of a dash, expected `–`"
 * @example bad: ru: `Связь -- это важно`: "Unexpected `--` in place of a dash, expected `–`"
 * @example good: `other stakeholders – in conformity – of the well-known 2020-2024 plan`
 */
export const typographySpacedHyphen: TextRule = {
  id: 'typography/spaced-hyphen',
  level: 'warning',
  scope: 'text',
  check: (text, tell, context) => checkPractices(text, tell, context, practices),
};
