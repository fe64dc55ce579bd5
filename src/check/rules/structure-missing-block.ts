import { textsOf } from '../facts/stated-facts.ts';
import type { PartRule } from '../rule.ts';
import { findBlockGaps } from '../structure/block-gaps.ts';
import { confidenceOf } from '../structure/gaps.ts';
import { columnsOf, nameBlocks } from '../structure/name-blocks.ts';
import { placeOfBlocks, relatedBlocks, wordsOfBlocks } from '../structure/places.ts';
import { inOthers } from '../structure/words-of-others.ts';
import { shown } from '../text/shown.ts';

/**
 * Every text has the headings, paragraphs, list items, table rows, quotations and footnotes of its source. What is missing one
 * after another is told once, at what stands before it. Where three translations or more all have what the source lacks,
 * it is missing from the source.
 *
 * @example bad: en: `The Forum opens on Monday.` ` ` `Coffee will be served in the garden.` ` ` `The library is closed on Sunday.` fr: `Le Forum s'ouvre lundi.` ` ` `La bibliothèque est fermée le dimanche.`: "Missing paragraph `Coffee will be served in the garden.`, which stands here in the source text"
 * @example good: en: `The Forum opens on Monday.` ` ` `The library is closed on Sunday.` fr: `Le Forum s'ouvre lundi.` ` ` `La bibliothèque est fermée le dimanche.`
 */
export const structureMissingBlock: PartRule = {
  id: 'structure/missing-block',
  level: 'error',
  scope: 'part',
  check(alignment, tell) {
    const texts = textsOf(alignment);
    for (const gap of findBlockGaps(alignment)) {
      const [side, holder] = [texts[gap.text], texts[gap.holder]];
      if (gap.kind !== 'missing' || !side || !holder) continue;
      const blocks = gap.numbers.flatMap((number) => holder.text.blocks[number] ?? []);
      const what = nameBlocks(blocks, columnsOf(holder.text.blocks));
      const words = shown(wordsOfBlocks(holder, gap.numbers), 60);
      const stands = blocks.length === 1 ? 'stands' : 'stand';
      tell(
        side.text,
        `Missing ${what} \`${words}\`, which ${stands} here ${inOthers(gap.text, gap.against, texts)}`,
        placeOfBlocks(side, [gap.after < 0 ? 0 : gap.after]),
        {
          related: relatedBlocks(holder, gap.numbers),
          confidence: confidenceOf(gap, texts.length),
        },
      );
    }
  },
};
