import { textsOf } from '../facts/stated-facts.ts';
import type { PartRule } from '../rule.ts';
import { findBlockGaps } from '../structure/block-gaps.ts';
import { confidenceOf } from '../structure/gaps.ts';
import { columnsOf, nameBlocks } from '../structure/name-blocks.ts';
import { placeOfBlocks, wordsOfBlocks } from '../structure/places.ts';
import { inOthers } from '../structure/words-of-others.ts';
import { shown } from '../text/shown.ts';

/**
 * No text has headings, paragraphs, list items, table rows, quotations or footnotes that its source has not. What stands one after
 * another is told once. Where three translations or more all lack what the source has, it is the source that has it in addition.
 *
 * @example bad: en: `The Forum opens on Monday.` ` ` `The library is closed on Sunday.` fr: `Le Forum s'ouvre lundi.` ` ` `Le café sera servi dans le jardin.` ` ` `La bibliothèque est fermée le dimanche.`: "Unexpected paragraph `Le café sera servi dans le jardin.`, which has no counterpart in the source text"
 * @example good: en: `The Forum opens on Monday.` ` ` `The library is closed on Sunday.` fr: `Le Forum s'ouvre lundi.` ` ` `La bibliothèque est fermée le dimanche.`
 */
export const structureExtraBlock: PartRule = {
  id: 'structure/extra-block',
  level: 'error',
  scope: 'part',
  check(alignment, tell) {
    const texts = textsOf(alignment);
    for (const gap of findBlockGaps(alignment)) {
      const side = texts[gap.text];
      if (gap.kind !== 'extra' || !side) continue;
      const blocks = gap.numbers.flatMap((number) => side.text.blocks[number] ?? []);
      const what = nameBlocks(blocks, columnsOf(side.text.blocks));
      const words = shown(wordsOfBlocks(side, gap.numbers), 60);
      const has = blocks.length === 1 ? 'has' : 'have';
      tell(
        side.text,
        `Unexpected ${what} \`${words}\`, which ${has} no counterpart ${inOthers(gap.text, gap.against, texts)}`,
        placeOfBlocks(side, gap.numbers),
        { confidence: confidenceOf(gap, texts.length) },
      );
    }
  },
};
