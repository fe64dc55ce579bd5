import { measureLengths } from '../meaning/lengths.ts';
import { splitBeads } from '../meaning/split-beads.ts';
import { findUntranslated } from '../meaning/untranslated.ts';
import { wrongLanguage } from '../meaning/wrong-language.ts';
import type { PartRule } from '../rule.ts';
import { placeOfSegments, relatedSegments } from '../structure/places.ts';
import { endsSentence } from '../text/sentence-end.ts';

/** From how many standard deviations on a length is told of: of one sentence for one; where several were joined or cut, of which one may
 * be lost; and of what ends without a full stop where its source has one. */
const FAR = 5.2;
const FAR_IF_JOINED = 2.8;
const FAR_IF_CUT = 2.5;
/** How many times as long as expected a sentence is only where sentences were cut amiss; a logarithm. */
const CUT_AMISS = Math.log(5);

/**
 * A sentence is about as long as the others of its letter let expect: one that is much shorter lost something, one that is much
 * longer says more. Headings and cells of tables may be terse.
 *
 * @example bad: en: `The Forum opens on Monday, 5 May, at ten in the morning, in the large hall of the library, and ends on Friday.` ` ` `All participants are kindly requested to register before the end of April.` ` ` `The library is closed.` fr: `Le Forum s'ouvre le lundi 5 mai` ` ` `Tous les participants sont priés de bien vouloir s'inscrire avant la fin du mois d'avril.` ` ` `La bibliothèque est fermée.`: "Unexpected length of the sentence, about"
 * @example good: en: `The Forum opens on Monday.` ` ` `The library is closed.` fr: `Le Forum s'ouvre lundi.` ` ` `La bibliothèque est fermée.`
 */
export const meaningLength: PartRule = {
  id: 'meaning/length',
  level: 'warning',
  scope: 'part',
  check(alignment, tell, { recall }) {
    const lengths = measureLengths(alignment);
    const untranslated = findUntranslated(alignment);
    alignment.bitexts.forEach((bitext, index) => {
      const { source, target } = bitext;
      const otherwise = new Set(untranslated.flatMap((one) => (one.bitext === index ? one.target : [])));
      const whole = new Set(splitBeads(alignment, bitext));
      for (const bead of bitext.beads) {
        const length = lengths.get(bead);
        const last = target.segments[bead.target.at(-1) ?? -1];
        const kind = target.text.blocks[last?.block ?? -1]?.kind ?? 'cell';
        if (!length || !last || !whole.has(bead) || kind === 'title' || kind === 'heading' || kind === 'cell')
          continue;
        const isCut =
          endsSentence(source.segments[bead.source.at(-1) ?? -1]?.text ?? '') && !endsSentence(last.text);
        const far =
          isCut && length.score < 0
            ? FAR_IF_CUT
            : bead.source.length + bead.target.length > 2
              ? FAR_IF_JOINED
              : FAR;
        if (Math.abs(length.score) < far || length.off > CUT_AMISS) continue;
        if (bead.target.some((number) => otherwise.has(number) || wrongLanguage(target, number, recall)))
          continue;
        const percent = Math.round(100 * Math.exp(length.off));
        tell(
          target.text,
          `Unexpected length of the sentence, about ${percent}% of what the source text lets expect${isCut ? '; it ends without a full stop' : ''}`,
          placeOfSegments(target, bead.target),
          {
            related: relatedSegments(source, bead.source),
            confidence: Math.min(0.95, Math.round(100 - 100 / Math.abs(length.score)) / 100),
          },
        );
      }
    });
  },
};
