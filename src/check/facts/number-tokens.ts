import { DIGITS } from './digits.ts';
import { formsOf, type NumberWord, type NumberWords, numberWords, peeledNumberWord } from './number-words.ts';
import { splitRussian } from './split-russian.ts';
import { vocabularyOf } from './vocabulary-of.ts';

/** The words of a language that make numbers, ready to be looked up. */
export interface NumberLexis {
  readonly language: string;
  readonly words: NumberWords;
  /** How many parts of its name make a whole. */
  readonly fractions: ReadonlyMap<string, string>;
  /** Words that may stand between a part and a scale. */
  readonly ofScale: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly percent: RegExp;
}

const lexes = new Map<string, NumberLexis>();

export function numberLexisOf(language: string): NumberLexis {
  let lexis = lexes.get(language);
  if (!lexis) {
    const vocabulary = vocabularyOf(language);
    lexis = {
      language,
      words: vocabulary ? numberWords(vocabulary) : new Map<string, NumberWord>(),
      fractions: formsOf(vocabulary?.fractions ?? {}),
      ofScale: new Set(vocabulary?.ofScale.split(' ')),
      and: new Set(vocabulary?.and.split(' ')),
      percent: new RegExp(vocabulary?.percent ?? ' ?%', 'uy'),
    };
    lexes.set(language, lexis);
  }
  return lexis;
}

/** Digits or a word. */
export interface NumberToken {
  readonly written: string;
  readonly isDigits: boolean;
  readonly start: number;
  readonly end: number;
}

const token = new RegExp(String.raw`(?<digits>${DIGITS})|\p{L}[\p{L}\p{M}]*`, 'gu');

/** All digits and words of a text; the number words that one Russian word joins stand at the same place. */
export function numberTokens(text: string, { language, words }: NumberLexis): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const { 0: written, index, groups } of text.matchAll(token)) {
    const end = index + written.length;
    const isDigits = groups?.['digits'] !== undefined;
    const pieces =
      language === 'ru' && !isDigits && !words.has(written) ? splitRussian(written, words) : undefined;
    for (const piece of pieces ?? [written]) tokens.push({ written: piece, isDigits, start: index, end });
  }
  return tokens;
}

/** What a token says within a number, and whether Arabic's *and* is written onto it. */
export function lookUpNumber(
  written: string,
  { language, words }: Pick<NumberLexis, 'language' | 'words'>,
): { known: NumberWord; and: boolean } | undefined {
  if (language === 'ar') return peeledNumberWord(written, words);
  const known = words.get(written);
  return known && { known, and: false };
}
