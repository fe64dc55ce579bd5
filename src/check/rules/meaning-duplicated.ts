import { textsOf } from '../facts/stated-facts.ts';
import { findSegmentGaps } from '../meaning/segment-gaps.ts';
import type { PartRule } from '../rule.ts';
import { placeOfSegments, relatedSegments, wordsOfSegments } from '../structure/places.ts';
import { inOthers } from '../structure/words-of-others.ts';
import { shown } from '../text/shown.ts';

/**
 * No text says a sentence twice that the others say once. Of whole paragraphs and items `structure/duplicated-block` tells.
 *
 * @example bad: en: `The Forum opens on Monday. The library is closed.` fr: `Le Forum s'ouvre lundi. Le Forum s'ouvre lundi. La bibliothèque est fermée.`: "Unexpected second sentence `Le Forum s'ouvre lundi.`, which stands once in the source text"
 * @example good: en: `No. No. Never.` fr: `Non. Non. Jamais.`
 */
export const meaningDuplicated: PartRule = {
  id: 'meaning/duplicated',
  level: 'error',
  scope: 'part',
  check(alignment, tell) {
    const texts = textsOf(alignment);
    for (const { kind, text, numbers, same = -1, against } of findSegmentGaps(alignment)) {
      const side = texts[text];
      if (kind !== 'duplicated' || !side) continue;
      const [first = 0, second = 0] = [...numbers, same].toSorted((a, b) => a - b);
      tell(
        side.text,
        `Unexpected second sentence \`${shown(wordsOfSegments(side, [second]), 60)}\`, which stands once ${inOthers(text, against, texts)}`,
        placeOfSegments(side, [second]),
        { related: relatedSegments(side, [first]) },
      );
    }
  },
};
