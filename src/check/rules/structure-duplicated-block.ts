import { textsOf } from '../facts/stated-facts.ts';
import type { PartRule } from '../rule.ts';
import { findBlockGaps } from '../structure/block-gaps.ts';
import { columnsOf, nameBlocks } from '../structure/name-blocks.ts';
import { placeOfBlocks, relatedBlocks, wordsOfBlocks } from '../structure/places.ts';
import { inOthers } from '../structure/words-of-others.ts';
import { shown } from '../text/shown.ts';

/**
 * No text has a block twice that the others have once.
 *
 * @example bad: en: `The Forum opens on Monday.` ` ` `The library is closed.` fr: `Le Forum s'ouvre lundi.` ` ` `Le Forum s'ouvre lundi.` ` ` `La bibliothèque est fermée.`: "Unexpected second paragraph `Le Forum s'ouvre lundi.`, which stands once in the source text"
 * @example good: en: `- Yes` `- No` `- Yes` fr: `- Oui` `- Non` `- Oui`
 */
export const structureDuplicatedBlock: PartRule = {
  id: 'structure/duplicated-block',
  level: 'error',
  scope: 'part',
  check(alignment, tell) {
    const texts = textsOf(alignment);
    for (const { kind, text, numbers, same, against } of findBlockGaps(alignment)) {
      const side = texts[text];
      if (kind !== 'duplicated' || !side) continue;
      const blocks = numbers.flatMap((number) => side.text.blocks[number] ?? []);
      const what = nameBlocks(blocks, columnsOf(side.text.blocks));
      const words = shown(wordsOfBlocks(side, numbers), 60);
      const stands = blocks.length === 1 ? 'stands' : 'stand';
      tell(
        side.text,
        `Unexpected second ${what} \`${words}\`, which ${stands} once ${inOthers(text, against, texts)}`,
        placeOfBlocks(side, numbers),
        { related: relatedBlocks(side, same ?? []) },
      );
    }
  },
};
