import { languageOf } from '../../align/language-of.ts';
import { stemOf } from '../../align/tokenize.ts';
import type { Locale } from '../../model/locale.ts';
import { functionWords } from './function-words.ts';

/** A word that may be of a term; offsets are into the text, in UTF-16 units. */
export interface ContentWord {
  /** What stands for all its forms. */
  readonly stem: string;
  /** The same as word tables know it. */
  readonly token: string;
  readonly start: number;
  readonly end: number;
  /** What stands before it and behind it: other words and marks, each with its side. */
  readonly beside: readonly string[];
}

/** The fewest letters of a word that means something by itself. */
const SHORTEST = 4;

const stops = new Map<string, ReadonlySet<string>>();

/** The words of a text that mean something by themselves: no numbers, addresses or acronyms, no function words. */
export function contentWords(text: string, locale: Locale): ContentWord[] {
  const language = languageOf(locale);
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const pieces = [...segmenter.segment(text)].filter(({ segment }) => segment.trim() !== '');
  return pieces.flatMap(({ segment, index, isWordLike }, number) => {
    if (!isWordLike || !/^[\p{L}\p{M}'’]+$/u.test(segment) || /\p{Lu}.*\p{Lu}/u.test(segment)) return [];
    const isHan = /\p{Script=Han}/u.test(segment);
    if (segment.length < (isHan ? 2 : SHORTEST) || (language === 'zh' && !isHan)) return [];
    const token = isHan ? segment : stemOf(segment.toLowerCase(), language);
    if (stopsOf(language).has(token)) return [];
    const stem = isHan ? segment : stemOf(withoutEnding(segment.toLowerCase(), language), language);
    const elided = language === 'ar' ? 0 : (/^(?:[ldjmtsnc]|qu)['’]/i.exec(segment)?.[0].length ?? 0);
    const [before, after] = [pieces[number - 1], pieces[number + 1]].map((one) => one?.segment.toLowerCase());
    const beside = [...(before ? [`${before} <`] : []), ...(after ? [`> ${after}`] : [])];
    return [{ stem, token, start: index + elided, end: index + segment.length, beside }];
  });
}

/** The endings of nouns and adjectives: those of cases, genders and plurals. */
const endings: Readonly<Record<string, RegExp>> = {
  en: /(?<=\p{L}{4})(?:ies|es|s|y)$/u,
  es: /(?<=\p{L}{4})(?:es|s|[oa]s?)$/u,
  fr: /(?<=\p{L}{4})(?:aux|al|ées?|és?|es|[esx])$/u,
  ru: /(?<=\p{L}{4})(?:[аеёиоуыэюяйь]|[оеая]в|[аяоеи]м[иу]?|[аяиы]х|[оеиы]й|[ое]го|ую|юю|[аяыи][яе])$/u,
};

function withoutEnding(word: string, language: string): string {
  return word.replace(endings[language] ?? /$/, '');
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
