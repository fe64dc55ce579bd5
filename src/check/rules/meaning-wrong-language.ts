import { textsOf } from '../facts/stated-facts.ts';
import { findUntranslated } from '../meaning/untranslated.ts';
import { findWrongLanguage } from '../meaning/wrong-language.ts';
import type { PartRule } from '../rule.ts';
import { placeOfSegments, wordsOfSegments } from '../structure/places.ts';
import { shown } from '../text/shown.ts';

/**
 * A text is in its own language: its letters tell, or the words of a longer sentence. What is in another one on purpose is
 * marked: `:lang[words]{tag=en}`. Of what is still as in the source `meaning/untranslated` tells.
 *
 * @example bad: en: `The Forum opens on Monday in the large hall.` fr: `El Foro se inaugurará el lunes en la sala grande.`: "Unexpected words in Spanish `El Foro se inaugurará el lunes en la sala grande.`, expected French"
 * @example bad: fr: `Le Forum s'ouvre lundi dans la grande salle.` ru: `The Forum opens on Monday in the large hall.`: "Unexpected words in Latin letters"
 * @example bad: en: `The Forum opens on Monday in the large hall.` de: `The Forum opens on Monday in the large hall.`: "Unexpected words in English `The Forum opens on Monday in the large hall.`, expected German"
 * @example good: en: `Write to Doreen Bogdan-Martin.` ru: `Doreen Bogdan-Martin` ` ` `:lang[The Forum opens on Monday.]{tag=en}`
 */
export const meaningWrongLanguage: PartRule = {
  id: 'meaning/wrong-language',
  level: 'error',
  scope: 'part',
  check(alignment, tell, { recall }) {
    const untranslated = findUntranslated(alignment);
    textsOf(alignment).forEach((side, text) => {
      const told = new Set(untranslated.flatMap(({ bitext, target }) => (bitext + 1 === text ? target : [])));
      const asked = [...side.segments.keys()].filter((number) => !told.has(number));
      for (const { numbers, found, expected, confidence } of findWrongLanguage(side, asked, recall)) {
        const words = shown(wordsOfSegments(side, numbers), 60);
        const reason = `Unexpected ${found} \`${words}\`, expected ${expected}`;
        tell(side.text, reason, placeOfSegments(side, numbers), { confidence });
      }
    });
  },
};
