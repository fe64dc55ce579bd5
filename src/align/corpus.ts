import { tokenize } from './tokenize.ts';

/** The tokens of one language of a corpus, numbered. */
export interface Vocabulary {
  readonly numbers: ReadonlyMap<string, number>;
  readonly tokens: readonly string[];
  /** For each token whether it is a word, which is translated: 1; all others correspond to their like only. */
  readonly isWord: Uint8Array;
  /** How often each token stands in the corpus, as a share of all. */
  readonly share: Float64Array;
}

/** One side of a document, encoded. */
export interface Side {
  /** The numbers of each segment's tokens. */
  readonly tokens: readonly Int32Array[];
  /** Each segment's length: its characters but for spaces. */
  readonly lengths: Float64Array;
}

/** Two texts to be aligned, encoded. */
export interface EncodedPair {
  readonly source: Side;
  readonly target: Side;
}

/** All that is aligned together, encoded. */
export interface Corpus {
  readonly pairs: readonly EncodedPair[];
  readonly source: Vocabulary;
  readonly target: Vocabulary;
}

/** Texts of one language, encoded. */
export interface EncodedTexts {
  readonly sides: readonly Side[];
  readonly vocabulary: Vocabulary;
}

/** Encodes texts of one language, each given by its segments. */
export function encodeTexts(texts: readonly (readonly string[])[], locale: string): EncodedTexts {
  const encoder = new Encoder(locale);
  const sides = texts.map((segments) => encoder.encode(segments));
  return { sides, vocabulary: encoder.finish() };
}

/** Puts texts and their translations together, pair by pair. */
export function pairTexts(source: EncodedTexts, target: EncodedTexts): Corpus {
  const pairs = source.sides.flatMap((side, number) => {
    const other = target.sides[number];
    return other ? [{ source: side, target: other }] : [];
  });
  return { pairs, source: source.vocabulary, target: target.vocabulary };
}

/** Encodes segments of two languages. */
export function encode(
  texts: readonly { source: readonly string[]; target: readonly string[] }[],
  sourceLocale: string,
  targetLocale: string,
): Corpus {
  const sources = texts.map(({ source }) => source);
  const targets = texts.map(({ target }) => target);
  return pairTexts(encodeTexts(sources, sourceLocale), encodeTexts(targets, targetLocale));
}

class Encoder {
  readonly #locale: string;
  readonly #numbers = new Map<string, number>();
  readonly #counts: number[] = [];

  constructor(locale: string) {
    this.#locale = locale;
  }

  encode(segments: readonly string[]): Side {
    return {
      tokens: segments.map((text) =>
        Int32Array.from(tokenize(text, this.#locale), (token) => this.#number(token)),
      ),
      lengths: Float64Array.from(segments, (text) => Math.max(1, text.replace(/\s/g, '').length)),
    };
  }

  finish(): Vocabulary {
    const all = this.#counts.reduce((sum, count) => sum + count, 0);
    const share = Float64Array.from(this.#counts, (count) => count / all);
    const tokens = [...this.#numbers.keys()];
    const isWord = Uint8Array.from(tokens, (token) => Number(token.startsWith('w') || token.startsWith('c')));
    return { numbers: this.#numbers, tokens, isWord, share };
  }

  #number(token: string): number {
    let number = this.#numbers.get(token);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(token, number);
      this.#counts.push(0);
    }
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    return number;
  }
}
