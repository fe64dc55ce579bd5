import type { Block } from '../../model/block.ts';
import { textsOf } from '../facts/stated-facts.ts';
import type { CheckedText, PartRule } from '../rule.ts';
import { compareBlocks } from '../structure/compare-blocks.ts';
import { numberingsOf } from '../structure/lists.ts';
import { placeOfBlocks, relatedBlocks } from '../structure/places.ts';
import { inOthers } from '../structure/words-of-others.ts';

/**
 * Lists are numbered in the same way in every language, or in none. A list is told of once.
 *
 * @example bad: en: `1. bring your passport` `2. register on Monday` fr: `- apportez votre passeport` `- inscrivez-vous lundi`: "Unexpected bulleted list, expected decimal list as in the source text"
 * @example good: en: `1. bring your passport` `2. register on Monday` fr: `1. apportez votre passeport` `2. inscrivez-vous lundi`
 */
export const structureListNumbering: PartRule = {
  id: 'structure/list-numbering',
  level: 'error',
  scope: 'part',
  check(alignment, tell) {
    const texts = textsOf(alignment);
    const told = new Set<string>();
    const departures = compareBlocks(alignment, (block, other, { source, target }) => {
      if (block.kind !== 'item' || other.kind !== 'item') return undefined;
      return numberingOf(block, source.text.blocks.includes(block) ? source.text : target.text);
    });
    for (const { text, block, value, expected, other, against } of departures) {
      const side = texts[text];
      const list = `${text} ${side?.text.blocks[block]?.group}`;
      if (!side || told.has(list)) continue;
      told.add(list);
      tell(
        side.text,
        `Unexpected ${value} list, expected ${expected} list as ${inOthers(text, against, texts)}`,
        placeOfBlocks(side, [block]),
        { related: relatedBlocks(texts[other[0]], [other[1]]) },
      );
    }
  },
};

function numberingOf({ group = -1 }: Block, text: CheckedText): string | undefined {
  return numberingsOf(text).get(group);
}
