import { languageOf } from '../../align/language-of.ts';
import type { TermForm } from '../../model/glossary.ts';
import type { Locale } from '../../model/locale.ts';

/** What may be written onto an Arabic word: conjunctions, prepositions, the article. */
const BEFORE_ARABIC = '(?:[وف]?[بكل]?(?:ال)?|[وف]?لل)';
/** Marks that an Arabic letter may bear. */
const ARABIC_MARKS = '[\\u064b-\\u065f\\u0670\\u0640]*';

/**
 * A pattern of a form as texts write it: its words joined by blanks, hyphens or dashes, in capitals or not (acronyms as they
 * are), `*` for any ending; in Arabic with what is written onto words.
 */
export function termPattern(form: TermForm, locale: Locale): RegExp {
  const language = languageOf(locale);
  const words = form
    .split(/[\s\p{Pd}]+/u)
    .filter(Boolean)
    .map((word) => wordPattern(word, language));
  if (language === 'zh') return new RegExp(words.join('[\\s\\p{Pd}]*'), 'gu');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${words.join('[\\s\\p{Pd}]+')}(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
}

function wordPattern(word: string, language: string): string {
  const bare = word.replace(/\*$/, '');
  const ending = bare === word ? '' : '[\\p{L}\\p{M}]*';
  if (language !== 'ar')
    return (
      Array.from(bare)
        .map((letter) => letterPattern(letter, isAcronym(bare)))
        .join('') + ending
    );
  const letters = Array.from(bare.replace(/^ال(?=\p{L}{2})/u, '')).map(
    (letter) => `${letterPattern(letter, true)}${ARABIC_MARKS}`,
  );
  return `${BEFORE_ARABIC}${letters.join('')}${ending}`;
}

function isAcronym(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word);
}

function letterPattern(letter: string, asItIs: boolean): string {
  if (/['’]/.test(letter)) return "['’]";
  if (!/[\p{L}\p{N}\p{M}]/u.test(letter)) return `\\u{${letter.codePointAt(0)?.toString(16)}}`;
  const others = new Set([letter, letter.toLowerCase(), letter.toUpperCase()]);
  return asItIs || others.size === 1
    ? letter
    : `[${[...others].filter((one) => one.length === letter.length).join('')}]`;
}
