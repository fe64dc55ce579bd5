import { plainWord } from './plain-form.ts';
import type { Vocabulary, WordList } from './words/vocabulary.ts';

/** What a word says within a number. */
export interface NumberWord {
  readonly value: number;
  readonly role: 'cardinal' | 'ordinal' | 'hundreds' | 'scale' | 'loose';
  /** The value of a loose word as it is told: `1/2`. */
  readonly told: string;
  /** How many of its scale a word says by itself, where not one: two, or in Arabic spelling one or two. */
  readonly counts?: readonly number[];
}

/** Conjunctions, prepositions and the article, as Arabic writes them onto a word. */
const arabicPrefix = /^(?<and>[وف])?(?:[بكل]?ال|لل|[بلك])?/u;

export type NumberWords = ReadonlyMap<string, NumberWord>;

/** The key of each form of a list, by the form. */
export function formsOf(list: WordList): ReadonlyMap<string, string> {
  const forms = Object.entries(list).flatMap(([told, words]) =>
    words.split(' ').map((word) => [plainWord(word), told] as const),
  );
  return new Map(forms.filter(([form]) => form !== ''));
}

/** The value of a number as it is told, `1/2` being a half. */
function valueOf(told: string): number {
  const [above = '', below = '1'] = told.split('/');
  return Number(above) / Number(below);
}

export function numberWords(vocabulary: Vocabulary): NumberWords {
  const words = new Map<string, NumberWord>();
  const add = (list: WordList, role: NumberWord['role']) => {
    for (const [word, told] of formsOf(list)) {
      if (!words.has(word)) words.set(word, { value: valueOf(told), role, told });
    }
  };
  add(vocabulary.cardinals, 'cardinal');
  add(vocabulary.ordinals, 'ordinal');
  add({ 100: vocabulary.hundreds }, 'hundreds');
  add(vocabulary.scales, 'scale');
  for (const [word, told] of formsOf(vocabulary.duals ?? {})) {
    words.set(word, { value: Number(told), role: 'scale', told, counts: words.has(word) ? [1, 2] : [2] });
  }
  add(vocabulary.loose, 'loose');
  return words;
}

/** An Arabic number word under what is written onto it, and whether *and* is. */
export function peeledNumberWord(
  word: string,
  words: NumberWords,
): { known: NumberWord; and: boolean } | undefined {
  const whole = words.get(word);
  if (whole) return { known: whole, and: false };
  const match = arabicPrefix.exec(word);
  const prefix = match?.[0] ?? '';
  for (let length = prefix.length; length > 0; length--) {
    const known = words.get(word.slice(length));
    if (known) return { known, and: match?.groups?.['and'] !== undefined };
  }
  return undefined;
}

/**
 * Puts the words of one number together: adds what fits under what was said, multiplies by hundreds and scales.
 *
 * In French eighty is four twenties and ninety eighty and ten; in Arabic units stand before tens, with *and* between.
 */
export class SpelledNumber {
  readonly #language: string;
  #total = 0;
  #group: number;
  #lastScale = Number.POSITIVE_INFINITY;
  #isOrdinal = false;
  #more = 0;
  /** Of the words, how many have been taken. */
  size = 0;
  /** What multiplied the whole: 1000000 in "two million". */
  scale = 1;

  constructor(language: string) {
    this.#language = language;
    this.#group = 0;
  }

  get value(): number {
    return this.#total + this.#group;
  }

  /** The value where a word that may be one or two of its scale is two. */
  get otherValue(): number | undefined {
    return this.#more > 0 ? this.value + this.#more : undefined;
  }

  /**
   * Takes one more word, if it can belong to the number.
   *
   * @param and whether a word for *and* stands before it.
   */
  take({ value, role, counts }: NumberWord, and: boolean): boolean {
    if (this.size > 0 && (role === 'loose' || !this.#allows(value, role, and))) return false;
    if (this.#isOrdinal && role !== 'ordinal') return false;
    if (role === 'scale') this.#multiply(value, counts);
    else if (role === 'hundreds') this.#group = (this.#group || 1) * 100;
    else this.#group += this.#isFourTwenties(value) ? 76 : value;
    this.#isOrdinal = role === 'ordinal' && value < 100;
    this.size++;
    return true;
  }

  #multiply(scale: number, [count, other]: readonly number[] = [1]) {
    if (scale < this.#lastScale) {
      this.#total += (this.#group || (count ?? 1)) * scale;
      if (other && this.#group === 0) this.#more = scale;
    } else {
      // "mil millones", "two thousand million": all before it is multiplied.
      this.#total = (this.#total + this.#group) * scale;
      this.#more *= scale;
    }
    this.#group = 0;
    this.#lastScale = scale;
    this.scale = scale;
  }

  #isFourTwenties(value: number): boolean {
    return this.#language === 'fr' && value === 20 && this.#group % 100 === 4;
  }

  #allows(value: number, role: NumberWord['role'], and: boolean): boolean {
    if (role === 'scale') return !and && (this.#group > 0 || value > this.#lastScale || this.size === 0);
    if (role === 'hundreds') return !and && this.#group > 0 && this.#group < 10;
    const fits = this.#fits(value, and);
    return fits && (this.#language === 'ar' || !and || this.#goesOnAfterAnd(value));
  }

  /** Whether a value below a thousand finds its place free. */
  #fits(value: number, and: boolean): boolean {
    const below = this.#group % 100;
    if (this.#language === 'ar') return this.#fitsInArabic(value, and);
    if (this.#isFourTwenties(value)) return !and;
    if (value >= 100) return this.#group === 0 && this.#total > 0;
    if (this.#language === 'fr') {
      if (value >= 10 && value < 20 && (below === 60 || below === 80)) return true;
      if (value >= 7 && value < 10 && (below === 10 || below === 70 || below === 90)) return true;
    }
    if (value >= 10) return below === 0 && (this.#group >= 100 || this.#total > 0);
    return (
      value > 0 && (below === 0 ? this.#group >= 100 || this.#total > 0 : below >= 20 && below % 10 === 0)
    );
  }

  #fitsInArabic(value: number, and: boolean): boolean {
    const below = this.#group % 100;
    if (value === 10 && !and) return below >= 1 && below <= 9;
    if (!and || value === 0) return false;
    if (value >= 100) return this.#group === 0 && this.#total > 0;
    if (value >= 20) return below < 10 && this.size > 0;
    return below === 0 && (this.#group >= 100 || this.#total > 0);
  }

  #goesOnAfterAnd(value: number): boolean {
    const below = this.#group % 100;
    if (this.#language === 'en') return below === 0;
    if (this.#language === 'fr') return below >= 20 && (value === 1 || value === 11);
    return this.#language === 'es' && below >= 30 && value < 10;
  }
}
