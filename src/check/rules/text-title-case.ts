import type { Block } from '../../model/block.ts';
import type { TextRule } from '../rule.ts';
import { languageOf } from '../text/language.ts';
import { listLabel } from '../text/list-label.ts';
import { shown } from '../text/shown.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/** Words that are small in Title Case too. */
const small = /^(?:a|an|and|as|at|but|by|for|from|in|into|nor|of|on|or|over|per|the|to|via|vs|with|within)$/;

/**
 * The headings that begin the items of one list are all in Title Case, or none is. (Capitals within a line mark titles in English alone.)
 *
 * @example bad: `1. **Building Digital Infrastructure:** a` `2. **Promoting Digital Literacy:** b` `3. **Data-driven decisions:** c` `4. **Sharing of Best Practices:** d`: "Unexpected small letters in `Data-driven decisions:`, expected Title Case as in the other headings of the list"
 * @example good: `1. **Building Infrastructure:** a` `2. **Promoting Literacy:** b` `3. **Data-Driven Decisions:** c`
 * @example good: `1. **First steps:** a` `2. **Second steps:** b` `3. **Third Steps:** c` `4. **Fourth**: d`
 */
export const textTitleCase: TextRule = {
  id: 'text/title-case',
  level: 'warning',
  scope: 'text',
  check(text, tell) {
    if (languageOf(text.locale) !== 'en') return;
    const tellStretch = stretchesOf(text, tell);
    const items = text.blocks.filter(({ kind }) => kind === 'item');
    for (const list of Map.groupBy(items, ({ group }) => group).values()) {
      const headings = list.flatMap((block) => runInHeading(block) ?? []);
      const others = headings.filter(({ words }) => !isTitleCase(words));
      if (headings.length - others.length < 3 || others.length * 4 > headings.length) continue;
      for (const { block, start, words } of others) {
        tellStretch(
          block,
          start,
          start + words.length,
          `Unexpected small letters in \`${shown(words)}\`, expected Title Case as in the other headings of the list`,
          { confidence: 0.9 },
        );
      }
    }
  },
};

/** The bold words that an item begins with, of more words than one. */
function runInHeading(block: Block): { block: Block; start: number; words: string } | undefined {
  const begin = listLabel(block.text)?.length ?? 0;
  const mark = block.marks.find(
    ({ kind, start }) => kind === 'strong' && block.text.slice(begin, start).trim() === '',
  );
  if (!mark || mark.end >= block.text.trimEnd().length) return undefined;
  const words = block.text.slice(mark.start, mark.end);
  return /\p{L}\s+\p{L}/u.test(words) ? { block, start: mark.start, words } : undefined;
}

function isTitleCase(words: string): boolean {
  return (words.match(/\p{L}[\p{L}'’]*/gu) ?? []).every(
    (word, index) => (index > 0 && small.test(word)) || /^\p{Lu}/u.test(word),
  );
}
