import type { TextRule } from '../rule.ts';
import { proseOf } from '../text/prose.ts';
import { stretchesOf } from '../text/tell-stretch.ts';
import { findUnpaired } from '../text/unpaired.ts';

/** Full-width brackets and plain ones pair, though they should not be mixed. */
const partners = new Map([
  ['(', ')）'],
  ['（', '）)'],
  ['[', ']］'],
  ['［', '］]'],
  ['{', '}'],
  ['【', '】'],
  ['〔', '〕'],
]);

/** `a)`, `1)`, `iv)` label items of a list; within a line numbers do so only behind a mark, as a number may end what a bracket holds. */
const label =
  /(?:^|[\s\uFFFC,;،；、(（[])(?:\p{L}|[ivxlc]{1,6}|[IVXLC]{1,6})(?:[.-]\d{1,2})?$|^\p{L}ـ?\s$|(?:^|[,;:.،؛，；：]\s*)\d{1,2}$/u;

/**
 * A bracket that opens closes, and the other way round. Labels of lists, `a)` and `1)`, have no partner.
 *
 * @example bad: `the Conference (COP29 in Baku`: "Missing bracket that closes `(`"
 * @example bad: `the Conference COP29) in Baku`: "Missing bracket that opens before `)`"
 * @example bad: `the Conference (COP29] in Baku`: "Unexpected `]`, expected the bracket that closes `(`"
 * @example good: `a) the Conference (COP29); 2) points b) and iv)`
 * @example good: ru: `пункты b) и c) раздела *решает*`
 */
export const textUnbalancedBrackets: TextRule = {
  id: 'text/unbalanced-brackets',
  level: 'error',
  scope: 'text',
  check(text, tell) {
    const tellStretch = stretchesOf(text, tell);
    for (const { block, words } of proseOf(text)) {
      const isLabel = (index: number) =>
        /[)）]/.test(words[index] ?? '') &&
        label.test(words.slice(0, index)) &&
        !isOpen(words.slice(0, index));
      for (const { mark, index, opens, wrong } of findUnpaired(words, partners, isLabel)) {
        const reason =
          wrong === undefined
            ? `Missing bracket that ${opens ? 'closes' : 'opens before'} \`${mark}\``
            : `Unexpected \`${wrong}\`, expected the bracket that closes \`${mark}\``;
        tellStretch(block, index, index + 1, reason);
      }
    }
  },
};

/** Whether a round bracket is open at the end of the words. */
function isOpen(words: string): boolean {
  const [opened, closed] = [words.lastIndexOf('('), words.lastIndexOf(')')];
  return Math.max(opened, words.lastIndexOf('（')) > Math.max(closed, words.lastIndexOf('）'));
}
