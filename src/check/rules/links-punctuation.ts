import type { TextRule } from '../rule.ts';
import { endMark, endsSentence } from '../text/sentence-end.ts';
import { placeInBlock } from '../../source/place-in-block.ts';
import { shown } from '../text/shown.ts';

/**
 * The mark that ends a sentence is no part of the link that the sentence ends with. Where a link is the whole sentence it may be.
 *
 * @example bad: `It is in [the letter of the Presidency.][presidency-letter]`: "Unexpected `.` at the end of the words of a link, expected it behind the link"
 * @example bad: zh: `更多信息见[主席国信函。][presidency-letter]`: "Unexpected `。` at the end of the words of a link"
 * @example good: `It is in [the letter of the Presidency][presidency-letter].`
 * @example good: `We thank you. [See the letter of the Presidency.][presidency-letter]`
 */
export const linksPunctuation: TextRule = {
  id: 'links/punctuation',
  level: 'warning',
  scope: 'text',
  check({ blocks, file }, tell) {
    for (const block of blocks) {
      for (const { kind, start, end } of block.marks) {
        if (kind !== 'link') continue;
        const words = block.text.slice(start, end).trimEnd();
        const mark = endMark(words.at(-1) ?? '');
        const before = block.text.slice(0, start);
        if (mark === '' || /[…–—-]/.test(mark) || /\.\.$|\.\p{L}{1,3}\.$/u.test(words)) continue;
        if (
          before.trim() === '' ||
          endsSentence(before) ||
          /[.!?؟。！？]/.test(words.slice(0, -1).replace(/\.\w/g, ''))
        )
          continue;
        const last = start + words.length;
        tell(
          `Unexpected \`${mark}\` at the end of the words of a link, expected it behind the link \`${shown(words)}\``,
          placeInBlock(file, block, last - 1, last),
        );
      }
    }
  },
};
