import { replaceOne } from './blocks.ts';
import type { Sound, Spoilt } from './spoilt.ts';
import { pick } from './random.ts';
import { synonyms } from './synonyms.ts';

/** How often a word is to stand in a text for its other rendering to be odd. */
const OFTEN = 3;

/** Puts another word in one of the places of a word that stands in several. */
export function changeTerm({ body, locale, random }: Sound): Spoilt | undefined {
  const known = Object.entries(synonyms[locale] ?? {});
  const patterns = known.map(([word, other]) => ({ other, pattern: patternOf(word, locale) }));
  const often = patterns.filter(({ pattern }) => [...body.matchAll(pattern)].length >= OFTEN);
  const chosen = pick(often, random);
  return chosen && replaceOne(body, chosen.pattern, () => chosen.other, random);
}

/** A word on its own, outside of addresses. */
function patternOf(word: string, locale: string): RegExp {
  return new RegExp(locale === 'zh' ? word : `(?<![\\p{L}/@.\\][-])${word}(?![\\p{L}/@\\]-])`, 'gu');
}
