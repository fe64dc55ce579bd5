import type { TextRule } from '../rule.ts';
import { proseOf } from '../text/prose.ts';
import { unpairedQuotes } from '../text/quotes.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/**
 * A quotation that begins ends, by a mark of the same style. A quotation of several paragraphs may begin each of them with its mark and
 * end the last alone.
 *
 * @example bad: `the "Green Digital Action initiative`: "Missing end of the quotation that begins with `"`"
 * @example bad: `the Green Digital Action” initiative`: "Missing beginning of the quotation that ends with `”`"
 * @example bad: fr: `l'initiative «Action” lancée`: "Unexpected `”` at the end of a quotation that begins with `«`"
 * @example good: `the "Green Digital Action" initiative and the States’ ‘reply’`
 * @example good: `“One paragraph` ` ` `“Another one.”`
 */
export const textUnbalancedQuotes: TextRule = {
  id: 'text/unbalanced-quotes',
  level: 'error',
  scope: 'text',
  check(text, tell) {
    const tellStretch = stretchesOf(text, tell);
    const prose = proseOf(text);
    prose.forEach(({ block, words }, number) => {
      for (const { mark, index, opens, wrong } of unpairedQuotes(words)) {
        const next = prose[number + 1]?.words ?? '';
        if (opens && wrong === undefined && index === 0 && next.startsWith(mark)) continue;
        const reason =
          wrong === undefined
            ? `Missing ${opens ? 'end' : 'beginning'} of the quotation that ${opens ? 'begins' : 'ends'} with \`${mark}\``
            : `Unexpected \`${wrong}\` at the end of a quotation that begins with \`${mark}\``;
        tellStretch(block, index, index + mark.length, reason);
      }
    });
  },
};
