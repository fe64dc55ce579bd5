import { textsOf } from '../facts/stated-facts.ts';
import { placeInBlock } from '../../source/place-in-block.ts';
import { findLeftWords } from '../meaning/left-words.ts';
import { findUntranslated } from '../meaning/untranslated.ts';
import { wrongLanguage } from '../meaning/wrong-language.ts';
import type { PartRule } from '../rule.ts';
import { placeOfSegments, relatedSegments, wordsOfSegments } from '../structure/places.ts';
import { shown } from '../text/shown.ts';

/**
 * No words of the source are left in a translation as they were. Names, addresses, codes and acronyms may be the same, and
 * so may words that both languages have; words in another language on purpose are marked: `:lang[words]{tag=en}`.
 *
 * @example bad: en: `The Forum opens on Monday.` fr: `The Forum opens on Monday.`: "Unexpected words of the source text `The Forum opens on Monday.`, expected a translation"
 * @example bad: en: `## Registration and visas` ru: `## Registration and visas`: "Unexpected words of the source text"
 * @example bad: en: `The Forum opens on Monday, and all participants must register before the end of April.` fr: `Le Forum s'ouvre lundi, and all participants must register before the end of April.`: "Unexpected words of the source text `and all participants must register before the end of April`, expected a translation"
 * @example bad: en: `The Forum opens on Monday, and all participants must register before April.` ar: `يفتتح المنتدى يوم الاثنين، and all participants must register قبل أبريل.`: "Unexpected words of the source text `and all participants must register`, expected a translation"
 * @example good: en: `See the guide “Digital skills for all participants” of the Forum.` fr: `Voir le guide « Digital skills for all participants » du Forum.` ru: `См. руководство «Digital skills for all participants» Форума.`
 * @example good: en: `## Programme` ` ` `Doreen Bogdan-Martin` ` ` `ITU-T X.509` fr: `## Programme` ` ` `Doreen Bogdan-Martin` ` ` `ITU-T X.509`
 */
export const meaningUntranslated: PartRule = {
  id: 'meaning/untranslated',
  level: 'error',
  scope: 'part',
  check(alignment, tell, { recall }) {
    const texts = textsOf(alignment);
    const untranslated = findUntranslated(alignment);
    for (const { bitext, source, target } of untranslated) {
      const side = texts[bitext + 1];
      if (!side) continue;
      tell(
        side.text,
        `Unexpected words of the source text \`${shown(wordsOfSegments(side, target), 60)}\`, expected a translation`,
        placeOfSegments(side, target),
        { related: relatedSegments(alignment.source, source) },
      );
    }
    for (const { bitext, source, target, words, start, end } of findLeftWords(alignment)) {
      const side = texts[bitext + 1];
      const block = side?.text.blocks[side.segments[target]?.block ?? -1];
      const isTold = untranslated.some((one) => one.bitext === bitext && one.target.includes(target));
      if (!side || !block || isTold || wrongLanguage(side, target, recall)) continue;
      tell(
        side.text,
        `Unexpected words of the source text \`${shown(words, 60)}\`, expected a translation`,
        placeInBlock(side.text.file, block, start, end),
        { related: relatedSegments(alignment.source, source), confidence: 0.9 },
      );
    }
  },
};
