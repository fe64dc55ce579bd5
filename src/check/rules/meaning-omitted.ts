import { textsOf } from '../facts/stated-facts.ts';
import { findSegmentGaps, placeOfMissing } from '../meaning/segment-gaps.ts';
import type { PartRule } from '../rule.ts';
import { confidenceOf } from '../structure/gaps.ts';
import { relatedSegments, wordsOfSegments } from '../structure/places.ts';
import { inOthers } from '../structure/words-of-others.ts';
import { shown } from '../text/shown.ts';

/**
 * A translation says every sentence of its source. Where three translations or more all say one that the source does not, it is missing
 * from the source. Of whole paragraphs and items `structure/missing-block` tells.
 *
 * @example bad: en: `The Forum opens on Monday. Coffee will be served in the garden.` fr: `Le Forum s'ouvre lundi.`: "Missing sentence `Coffee will be served in the garden.`, which stands here in the source text"
 * @example good: en: `The Forum opens on Monday. Coffee will be served.` fr: `Le Forum s'ouvre lundi et le café sera servi.`
 */
export const meaningOmitted: PartRule = {
  id: 'meaning/omitted',
  level: 'error',
  scope: 'part',
  check(alignment, tell) {
    const texts = textsOf(alignment);
    for (const gap of findSegmentGaps(alignment)) {
      const [side, holder] = [texts[gap.text], texts[gap.holder]];
      if (gap.kind !== 'missing' || !side || !holder) continue;
      const what = gap.numbers.length === 1 ? 'sentence' : `${gap.numbers.length} sentences`;
      const stands = gap.numbers.length === 1 ? 'stands' : 'stand';
      const words = shown(wordsOfSegments(holder, gap.numbers), 60);
      tell(
        side.text,
        `Missing ${what} \`${words}\`, which ${stands} here ${inOthers(gap.text, gap.against, texts)}`,
        placeOfMissing(alignment, gap, texts),
        {
          related: relatedSegments(holder, gap.numbers),
          confidence: confidenceOf(gap, texts.length),
        },
      );
    }
  },
};
