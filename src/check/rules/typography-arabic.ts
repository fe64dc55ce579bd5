import type { TextRule } from '../rule.ts';
import { checkPractices, type Practice } from '../text/typographic.ts';

const own: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

const practices: readonly Practice[] = [
  {
    languages: ['ar'],
    pattern:
      /(?<=[\p{Script=Arabic}\p{M}][)"”»\]]?)[,;?](?!\d)|(?<=[\w)"”»\]])[,;?](?= ?\p{Script=Arabic})/gu,
    by: (found) => own[found] ?? found,
    reason: (found, by) => `Unexpected \`${found}\` in Arabic, expected \`${by}\``,
  },
  {
    languages: ['ar'],
    // A letter that stands before what is not Arabic, or alone for a word (`هـ`), keeps its stroke.
    pattern: /(?<=\p{Script=Arabic}{2}\p{M}*)ـ+|(?<=\p{Script=Arabic})ـ+(?=\p{Script=Arabic})/gu,
    by: () => '',
    reason: () => 'Unexpected stretched letter (U+0640), expected none',
  },
];

/**
 * Arabic has a comma, semicolon and question mark of its own; words are not stretched to fill lines.
 *
 * @example bad: ar: `الدول الأعضاء, والمنتسبون`: "Unexpected `,` in Arabic, expected `،`"
 * @example bad: ar: `الاتحـــاد`: "Unexpected stretched letter (U+0640)"
 * @example good: ar: `الدول الأعضاء، والمنتسبون؛ بلغت 2,6 في المائة في COP29 عام 1446 هـ`
 */
export const typographyArabic: TextRule = {
  id: 'typography/arabic',
  level: 'warning',
  scope: 'text',
  check: (text, tell, context) => checkPractices(text, tell, context, practices),
};
