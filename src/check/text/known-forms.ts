import { knownWords } from '../../align/known-words.ts';
import type { Language } from './language.ts';

const forms = new Map<Language, ReadonlySet<string>>();

/** The words and stems of a language that the seed lexicon has, without the `*` that ends a stem. */
export function lexiconForms(language: Language): ReadonlySet<string> {
  const known = forms.get(language);
  if (known) return known;
  const column = knownWords.languages.indexOf(language);
  const cells = knownWords.concepts.map((concept) => concept[column] ?? '');
  const made = new Set(cells.flatMap((cell) => cell.split('|')).map((form) => form.replace(/\*$/, '')));
  forms.set(language, made);
  return made;
}

/** Whether the lexicon has a word, or a stem of four letters or more that it begins with. */
export function isKnownForm(word: string, language: Language): boolean {
  const known = lexiconForms(language);
  if (known.has(word)) return true;
  for (let length = word.length - 1; length >= 4; length--) if (known.has(word.slice(0, length))) return true;
  return false;
}
