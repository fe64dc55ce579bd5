import type { Language } from './language.ts';
import { type Alphabet, alphabetOf, countAlphabets, lookAlike } from './scripts.ts';
import { endsSentence } from './sentence-end.ts';

/** Words that a letter of the Latin alphabet may name something after: `пункт a`. */
const named =
  /(?:пункт|раздел|част|позици|вариант|столб|сектор|групп|вопрос|приложени|класс|тип|зон|район|категори|список|списк|литер)\p{L}*[\s«"(]*$/iu;

/**
 * The word in the alphabet of its language that a word looks like, letter for letter, where that is what it was meant to be.
 *
 * @param before the words before it.
 * @param after the words behind it.
 */
export function ownWord(word: string, language: Language, before: string, after: string) {
  const alphabets = countAlphabets(word);
  const [from] = alphabets.keys();
  const to: Alphabet = language === 'ru' ? 'Cyrillic' : 'Latin';
  if (alphabets.size !== 1 || from === undefined || from === to) return undefined;
  // Small Greek letters alone are symbols, but for the one that only a search tells from an o.
  if (from === 'Greek' && /^[α-ξπ-ω]$/.test(word)) return undefined;
  if (from === 'Latin' && !(word.length === 1 && isRussianWord(word, before, after))) return undefined;
  const alike = Array.from(word).map((letter) => (alphabetOf(letter) ? lookAlike(letter, to) : letter));
  return alike.every((letter) => letter !== undefined) ? { from, to, word: alike.join('') } : undefined;
}

/**
 * Whether a Latin letter stands for a Russian word of one letter: Latin words, acronyms, labels of lists (`c)`) and what is named after
 * a letter (`сектор A`) are at home in a Russian text.
 */
function isRussianWord(letter: string, before: string, after: string): boolean {
  if (!/^\s+["«(]?[\p{L}\p{N}]/u.test(after) || named.test(before)) return false;
  if (/^[acoky]$/.test(letter)) return true;
  return (
    /^[ACOKY]$/.test(letter) &&
    (before.trim() === '' || endsSentence(before)) &&
    /^\s+["«(]?\p{Ll}/u.test(after)
  );
}
