import type { TextRule } from '../rule.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/**
 * One space is enough between words.
 *
 * @example bad: `the  letter`: "Unexpected 2 spaces in a row, expected one"
 * @example good: `the letter`
 */
export const textDoubledSpace: TextRule = {
  id: 'text/doubled-space',
  level: 'warning',
  scope: 'text',
  check(text, tell) {
    const tellStretch = stretchesOf(text, tell);
    for (const block of text.blocks) {
      if (block.kind === 'code') continue;
      for (const { 0: found, index } of block.text.matchAll(/[ \t\u00A0\u2000-\u200A\u202F\u3000]{2,}/g)) {
        if (block.marks.some(({ kind, start, end }) => kind === 'code' && start <= index && index < end))
          continue;
        // Of a space that does not break beside one that does, the first was meant.
        const by = /[\u00A0\u202F]/.exec(found)?.[0] ?? ' ';
        tellStretch(
          block,
          index,
          index + found.length,
          `Unexpected ${found.length} spaces in a row, expected one`,
          { by },
        );
      }
    }
  },
};
