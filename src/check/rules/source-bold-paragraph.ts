import type { TextRule } from '../rule.ts';
import { placeInBlock } from '../../source/place-in-block.ts';
import { endMark } from '../text/sentence-end.ts';

/** How many characters a heading has at the most. */
const LONG = 120;

/**
 * A short paragraph that is bold from end to end and is no sentence serves as a heading, and is none to who has the page read aloud. A label with what it
 * labels is none either.
 *
 * @example bad: `**National governments can endorse this through:**`: "Unexpected bold paragraph in place of a heading"
 * @example bad: `**Collaboration**`: "Unexpected bold paragraph in place of a heading"
 * @example good: `**To register, write to us.**` ` ` `**Deadline: 15 May**`
 * @example good: `## Collaboration` ` ` `**We** thank you.`
 */
export const sourceBoldParagraph: TextRule = {
  id: 'source/bold-paragraph',
  level: 'warning',
  scope: 'text',
  check({ blocks, file }, tell) {
    for (const block of blocks) {
      const words = block.text.trim();
      if (block.kind !== 'paragraph' || block.level !== 0 || words.length > LONG) continue;
      const bold = block.marks.filter(({ kind }) => kind === 'strong');
      const plain = bold.reduce(
        (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
        block.text,
      );
      if (
        bold.length === 0 ||
        plain.trim() !== '' ||
        !/^[:：]?$/.test(endMark(words)) ||
        /[:：]\s*\S/.test(words)
      )
        continue;
      tell(
        'Unexpected bold paragraph in place of a heading, expected a heading or plain words',
        placeInBlock(file, block),
      );
    }
  },
};
