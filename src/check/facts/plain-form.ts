import { toLatinDigits } from '../../align/tokenize.ts';

/** A text in one spelling of what Unicode and typists spell in several. */
export interface PlainForm {
  readonly text: string;
  /** The offset in the text as it was written of each offset of the plain form; one more for its end. */
  readonly offsets: Uint32Array;
}

const removed = /[\u00ad\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

const spellings: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u3000': ' ',
  '\n': ' ',
  '\t': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2014': '–',
  '\u2015': '–',
  '\u2212': '–',
  '～': '–',
  '〜': '–',
  '~': '–',
  '’': "'",
  '٪': '%',
  '؉': '‰',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ё: 'е',
  Ё: 'Е',
  İ: 'I',
};

/**
 * Digits of every script as 0–9, spaces as the plain one, full-width characters in half width, letters that Arabic and Russian
 * writers interchange as one of them; without marks of direction, soft hyphens, vowel marks and tatweel.
 */
export function toPlainForm(text: string): PlainForm {
  const offsets = new Uint32Array(text.length + 1);
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character > '\u007f' && removed.test(character)) continue;
    if (character >= '\u0300' && character <= '\u036f') {
      const composed = (plain.at(-1) + character).normalize('NFC');
      if (composed.length === 1) plain = plain.slice(0, -1) + composed;
      continue;
    }
    offsets[plain.length] = at;
    plain += spellings[character] ?? (character > '\u007f' ? spell(character) : character);
  }
  offsets[plain.length] = text.length;
  return { text: plain, offsets: offsets.slice(0, plain.length + 1) };
}

/** The same for words that are data. */
export function plainWord(word: string): string {
  return toPlainForm(word).text;
}

function spell(character: string): string {
  if (/\p{Nd}/u.test(character)) return toLatinDigits(character.normalize('NFKC'));
  if (/[\u2000-\u200a\u202f]/.test(character)) return ' ';
  // Full-width commas stay: between digits they make a list, where the plain one groups or begins decimals.
  if (/[\uff01-\uff5e]/.test(character) && character !== '，') {
    return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  }
  return character;
}
