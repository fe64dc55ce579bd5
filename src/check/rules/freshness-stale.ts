import { cutToChange } from '../freshness/cut-to-change.ts';
import { stalePassages } from '../freshness/stale-passages.ts';
import type { BitextRule } from '../rule.ts';
import { placeOfBlocks, relatedBlocks } from '../structure/places.ts';

/**
 * A translation that was accepted beside its source (`hexapla accept`) is read again when the source changes. What is
 * moved, or spaced otherwise, has not changed.
 *
 * @example bad: en: `The meeting opens on 16 June.` fr: `La réunion s’ouvre en juin.` was: `The meeting opens in June.`: "Unexpected translation of a former source, `The meeting opens in June.`, which is `The meeting opens on 16 June.` now"
 * @example good: en: `The meeting opens on 16 June.` fr: `La réunion s’ouvre le 16 juin.` was: `The meeting  opens on 16 June.`
 */
export const freshnessStale: BitextRule = {
  id: 'freshness/stale',
  level: 'error',
  scope: 'bitext',
  check(bitext, tell, { accepted }) {
    const { source, target } = bitext;
    const own = accepted?.[target.text.part];
    if (!own) return;
    for (const { source: blocks, target: translated, before, words } of stalePassages(bitext, own)) {
      const [old, now] = cutToChange(before, words, source.text.locale);
      tell(
        target.text,
        `Unexpected translation of a former source, \`${old}\`, which is \`${now}\` now; revise it, then accept it with \`hexapla accept\``,
        placeOfBlocks(target, translated),
        { related: relatedBlocks(source, blocks).map((one) => ({ ...one, former: before })) },
      );
    }
  },
};
