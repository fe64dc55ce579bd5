import { textsOf } from '../facts/stated-facts.ts';
import type { Alignment } from '../../model/alignment.ts';
import type { Related } from '../../source/report.ts';
import { findSegmentGaps, type SegmentGap } from '../meaning/segment-gaps.ts';
import type { CheckedText, PartRule } from '../rule.ts';
import { confidenceOf } from '../structure/gaps.ts';
import { placeOfSegments, relatedBlocks, wordsOfSegments } from '../structure/places.ts';
import { inOthers } from '../structure/words-of-others.ts';
import { shown } from '../text/shown.ts';

/**
 * A translation says no sentence that its source does not. Where three translations or more all lack one of the source's, it is the
 * source that has it in addition. Of whole paragraphs and items `structure/extra-block` tells.
 *
 * @example bad: en: `The Forum opens on Monday at ten.` ` ` `The library is closed.` fr: `Le Forum s'ouvre lundi à dix heures. Le café sera servi à tous les participants dans le jardin.` ` ` `La bibliothèque est fermée.`: "Unexpected sentence `Le café sera servi à tous les participants dans le jardin.`, which has no counterpart in the source text"
 * @example bad: en: `All participants are kindly requested to register before the end of April. The meeting will be held in the main hall of the Union. Documents will be available on the website.` zh: `请所有与会者于四月底之前注册。会议将在国际电联主厅举行。咖啡免费。文件将在网站上提供。`: "Unexpected sentence `咖啡免费。`, which has no counterpart in the source text"
 * @example good: en: `The Forum opens on Monday.` fr: `Le Forum s'ouvre lundi.`
 */
export const meaningAdded: PartRule = {
  id: 'meaning/added',
  level: 'error',
  scope: 'part',
  check(alignment, tell) {
    const texts = textsOf(alignment);
    for (const gap of findSegmentGaps(alignment)) {
      const side = texts[gap.text];
      if (gap.kind !== 'extra' || !side) continue;
      const what = gap.numbers.length === 1 ? 'sentence' : `${gap.numbers.length} sentences`;
      const has = gap.numbers.length === 1 ? 'has' : 'have';
      const words = shown(wordsOfSegments(side, gap.numbers), 60);
      tell(
        side.text,
        `Unexpected ${what} \`${words}\`, which ${has} no counterpart ${inOthers(gap.text, gap.against, texts)}`,
        placeOfSegments(side, gap.numbers),
        { related: counterpartOf(alignment, gap), confidence: confidenceOf(gap, texts.length) },
      );
    }
  },
};

/** The blocks of the source text in which what a translation adds would stand. */
function counterpartOf({ bitexts }: Alignment<CheckedText>, { text, numbers }: SegmentGap): Related[] {
  const bitext = bitexts[text - 1];
  const block = bitext?.target.segments[numbers[0] ?? -1]?.block;
  const bead = bitext?.blocks.find(({ target }) => block !== undefined && target.includes(block));
  return bead ? relatedBlocks(bitext?.source, bead.source) : [];
}
