import { placeInBlock } from '../../source/place-in-block.ts';
import { textsOf } from '../facts/stated-facts.ts';
import type { PartRule } from '../rule.ts';
import type { Side } from '../structure/places.ts';
import { findInconsistentTerms, type Word } from '../terms/inconsistent-terms.ts';

/**
 * What the source calls by one word a translation calls by one, too.
 */
export const termsInconsistent: PartRule = {
  id: 'terms/inconsistent',
  level: 'warning',
  scope: 'part',
  check(alignment, tell) {
    const texts = textsOf(alignment);
    for (const { text, odd, usual, source, times } of findInconsistentTerms(alignment)) {
      const [side, first] = [texts[text], texts[0]];
      const place = side && placeOf(side, odd);
      if (!side || !first || !place) continue;
      const [word, own] = [wordOf(side, odd), wordOf(side, usual)];
      const at = placeOf(first, source);
      tell(
        side.text,
        `Unexpected \`${word}\` for \`${wordOf(first, source)}\`, expected \`${own}\` as in ${times} other places`,
        place,
        {
          related: [...(at ? [{ file: first.text.file, place: at, text: wordOf(first, source) }] : [])],
          confidence: 0.7,
        },
      );
    }
  },
};

function wordOf({ segments }: Side, { segment, start, end }: Word): string {
  return segments[segment]?.text.slice(start, end) ?? '';
}

function placeOf({ text, segments }: Side, { segment, start, end }: Word) {
  const own = segments[segment];
  const block = text.blocks[own?.block ?? -1];
  return own && block && placeInBlock(text.file, block, own.start + start, own.start + end);
}
