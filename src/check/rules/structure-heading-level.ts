import { textsOf } from '../facts/stated-facts.ts';
import type { PartRule } from '../rule.ts';
import { compareBlocks } from '../structure/compare-blocks.ts';
import { placeOfBlocks, relatedBlocks } from '../structure/places.ts';
import { inOthers } from '../structure/words-of-others.ts';

/**
 * Headings have the same level in every language.
 *
 * @example bad: en: `## Agenda` ` ` `### Breaks` fr: `## Ordre du jour` ` ` `## Pauses`: "Unexpected heading of level 2, expected level 3 as in the source text"
 * @example good: en: `## Agenda` ` ` `### Breaks` fr: `## Ordre du jour` ` ` `### Pauses`
 */
export const structureHeadingLevel: PartRule = {
  id: 'structure/heading-level',
  level: 'error',
  scope: 'part',
  check(alignment, tell) {
    const texts = textsOf(alignment);
    const departures = compareBlocks(alignment, (block, other) =>
      block.kind === 'heading' && other.kind === 'heading' ? block.level : undefined,
    );
    for (const { text, block, value, expected, other, against } of departures) {
      const side = texts[text];
      if (!side) continue;
      tell(
        side.text,
        `Unexpected heading of level ${value}, expected level ${expected} as ${inOthers(text, against, texts)}`,
        placeOfBlocks(side, [block]),
        { related: relatedBlocks(texts[other[0]], [other[1]]) },
      );
    }
  },
};
