import { languageOf } from '../../align/language-of.ts';
import { stemOf } from '../../align/tokenize.ts';
import type { Locale } from '../../model/locale.ts';
import { functionWords } from './function-words.ts';

/** A word that may be of a term; offsets are into the text, in UTF-16 units. */
export interface ContentWord {
  /** What stands for all its forms. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** The fewest letters of a word that means something by itself. */
const SHORTEST = 4;

const stops = new Map<string, ReadonlySet<string>>();

/** The words of a text that mean something by themselves: no numbers, addresses or acronyms, no function words. */
export function contentWords(text: string, locale: Locale): ContentWord[] {
  const language = languageOf(locale);
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return [...segmenter.segment(text)].flatMap(({ segment, index, isWordLike }) => {
    if (!isWordLike || !/^[\p{L}\p{M}'’]+$/u.test(segment) || /\p{Lu}.*\p{Lu}/u.test(segment)) return [];
    const isHan = /\p{Script=Han}/u.test(segment);
    if (segment.length < (isHan ? 2 : SHORTEST) || (language === 'zh' && !isHan)) return [];
    const stem = isHan ? segment : stemOf(segment.toLowerCase(), language);
    if (stopsOf(language).has(stem)) return [];
    const elided = language === 'ar' ? 0 : (/^(?:[ldjmtsnc]|qu)['’]/i.exec(segment)?.[0].length ?? 0);
    return [{ stem, start: index + elided, end: index + segment.length }];
  });
}

/** The stems of a language's function words. */
function stopsOf(language: string): ReadonlySet<string> {
  let own = stops.get(language);
  if (!own) {
    const words = (functionWords[language] ?? '').split(' ');
    own = new Set(words.map((word) => (language === 'zh' ? word : stemOf(word, language))));
    stops.set(language, own);
  }
  return own;
}
