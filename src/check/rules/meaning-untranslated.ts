import { textsOf } from '../facts/stated-facts.ts';
import { findUntranslated } from '../meaning/untranslated.ts';
import type { PartRule } from '../rule.ts';
import { placeOfSegments, relatedSegments, wordsOfSegments } from '../structure/places.ts';
import { shown } from '../text/shown.ts';

/**
 * No words of the source are left in a translation as they were. Names, addresses, codes and acronyms may be the same, and
 * so may words that both languages have; words in another language on purpose are marked: `:lang[words]{tag=en}`.
 *
 * @example bad: en: `The Forum opens on Monday.` fr: `The Forum opens on Monday.`: "Unexpected words of the source text `The Forum opens on Monday.`, expected a translation"
 * @example bad: en: `## Registration and visas` ru: `## Registration and visas`: "Unexpected words of the source text"
 * @example good: en: `## Programme` ` ` `Doreen Bogdan-Martin` ` ` `ITU-T X.509` fr: `## Programme` ` ` `Doreen Bogdan-Martin` ` ` `ITU-T X.509`
 */
export const meaningUntranslated: PartRule = {
  id: 'meaning/untranslated',
  level: 'error',
  scope: 'part',
  check(alignment, tell) {
    const texts = textsOf(alignment);
    for (const { bitext, source, target } of findUntranslated(alignment)) {
      const side = texts[bitext + 1];
      if (!side) continue;
      tell(
        side.text,
        `Unexpected words of the source text \`${shown(wordsOfSegments(side, target), 60)}\`, expected a translation`,
        placeOfSegments(side, target),
        { related: relatedSegments(alignment.source, source) },
      );
    }
  },
};
