import type { TextRule } from '../rule.ts';
import { languageOf } from '../text/language.ts';
import { endMark, endsSentence } from '../text/sentence-end.ts';
import { shown } from '../text/shown.ts';
import { placeInBlock } from '../../source/place-in-block.ts';

/** Blocks that a page break can cut in two. */
const whole = new Set(['paragraph', 'item', 'quote']);

/**
 * A paragraph or an item of a list that breaks off in a sentence, before one that goes on in small letters, was cut in two by a page break.
 *
 * @example bad: `Mobilise the existing funds,` ` ` `encouraging collaboration.`: "Unexpected beginning of a paragraph within a sentence, expected `encouraging collaboration.` to go on where `…existing funds,` ends"
 * @example good: `We invite:` ` ` `- ministers;` `- officials.`
 * @example good: `We, the governments,` ` ` `*Recalling* the Agreement,` ` ` `Affirm the objectives.`
 */
export const sourceBrokenParagraph: TextRule = {
  id: 'source/broken-paragraph',
  level: 'warning',
  scope: 'text',
  check({ blocks, file, locale }, tell) {
    if (!languageOf(locale)) return;
    blocks.forEach((block, index) => {
      const before = blocks[index - 1];
      if (!before || !whole.has(before.kind) || block.kind !== 'paragraph' || block.level !== 0) return;
      const mark = endMark(before.text);
      if (endsSentence(before.text) || !/^[,،，、–—-]?$/.test(mark) || before.text.includes('\n')) return;
      // Arabic and Chinese have no small letters: there nothing tells the middle of a sentence.
      if (!/^[«"“(]?\p{Ll}{2}/u.test(block.text) && !/^\p{Ll}\s/u.test(block.text)) return;
      // `The General Assembly,` on a line of its own is set so.
      if (before.text.trim().split(/\s+/).length < 4) return;
      const end = before.text.trimEnd();
      tell(
        `Unexpected beginning of a paragraph within a sentence, expected \`${shown(block.text)}\` to go on where \`…${shown(end.slice(end.lastIndexOf(' ', end.lastIndexOf(' ') - 1) + 1))}\` ends`,
        placeInBlock(file, block, 0, Math.min(block.text.length, 20)),
        { confidence: 0.9, related: [{ file, place: placeInBlock(file, before), text: before.text }] },
      );
    });
  },
};
