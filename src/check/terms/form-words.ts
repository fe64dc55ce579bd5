import { languageOf } from '../../align/language-of.ts';
import type { TermForm } from '../../model/glossary.ts';
import type { Locale } from '../../model/locale.ts';

/** A form of a term, as it is looked for. */
export interface FormWords {
  readonly words: readonly FormWord[];
  readonly language: string;
}

/** A word of a form. */
export interface FormWord {
  /** For each letter those that may stand for it. */
  readonly letters: readonly (readonly string[])[];
  /** Its letters as `foldLetters` gives them. */
  readonly folded: string;
  /** Whether it may have any ending. */
  readonly isOpen: boolean;
}

/** Reads a form: capitals count in acronyms only, Arabic words are to be found with or without the article. */
export function readForm(form: TermForm, locale: Locale): FormWords {
  const language = languageOf(locale);
  const words = form.split(/[\s\p{Pd}]+/u).filter(Boolean);
  return { words: words.map((word) => readWord(word, language)), language };
}

function readWord(word: string, language: string): FormWord {
  const whole = word.replace(/\*$/, '');
  const bare = language === 'ar' ? whole.replace(/^ال(?=\p{L}{2})/u, '') : whole;
  const asItIs = language === 'ar' || /\p{Lu}.*\p{Lu}/u.test(bare);
  const letters = Array.from(bare, (letter) => lettersFor(letter, asItIs));
  return { letters, folded: foldLetters(bare), isOpen: whole !== word };
}

function lettersFor(letter: string, asItIs: boolean): readonly string[] {
  if (letter === "'" || letter === '’') return ["'", '’'];
  if (asItIs) return [letter];
  const others = new Set([letter, letter.toLowerCase(), letter.toUpperCase()]);
  return [...others].filter((one) => one.length === letter.length);
}

/** A text in which all that may stand for a letter is one, and Arabic letters have no marks. */
export function foldLetters(text: string): string {
  // In small letters first: `ẞ` is a capital of its own, but shares its small letter with another.
  const capitals = text.toLowerCase().toUpperCase();
  return capitals.replace(/[’\u064b-\u065f\u0670\u0640]/g, (mark) => (mark === '’' ? "'" : ''));
}
