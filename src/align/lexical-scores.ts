import { LONGEST } from './bead-types.ts';
import type { Side } from './corpus.ts';
import type { Lexicon } from './lexicon.ts';
import type { Direction } from './model.ts';

/**
 * For spans of segments that are read and segments that are written: how much better the span explains the
 * segment's tokens than chance does, a logarithm of a likelihood ratio. The mixture is IBM model 1's (Brown et al.
 * 1993) with each token's own reliability: `(1 − r) share(t) + r Σ p(t|s) / n`, over `share(t)`.
 *
 * Only those that were wanted are computed: of long texts few may be asked for.
 */
export class LexicalScores {
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #width: number;
  readonly #wanted: Uint8Array;
  readonly #scores: Float64Array;
  /** The longest span wanted, by where it starts. */
  readonly #longest: Uint8Array;

  /**
   * @param range for each segment that is read, the first that is written within the band, and one past the last.
   */
  constructor({ low, high }: { readonly low: Int32Array; readonly high: Int32Array }) {
    this.#low = low;
    this.#high = high;
    this.#width = low.reduce((most, from, row) => Math.max(most, (high[row] ?? 0) - from), 0);
    this.#wanted = new Uint8Array(low.length * LONGEST * this.#width);
    this.#scores = new Float64Array(this.#wanted.length);
    this.#longest = new Uint8Array(low.length);
  }

  /** Says that the score of `length` segments read from `start` on for the segment `written` will be asked for. */
  want(start: number, length: number, written: number): void {
    this.#wanted[this.#place(start, length, written)] = 1;
    if (length > (this.#longest[start] ?? 0)) this.#longest[start] = length;
  }

  /** The score of `length` segments read from `start` on for the segment `written`. */
  at(start: number, length: number, written: number): number {
    return this.#scores[this.#place(start, length, written)] ?? 0;
  }

  /**
   * Computes what was wanted.
   *
   * @param share how often each token is written at all.
   */
  compute(read: Side, written: Side, { lexicon, reliability }: Direction, share: Float64Array): void {
    const { starts, tokens } = flatten(written);
    const { weights, without } = weigh(starts, tokens, reliability, share);
    const evidence = new Float64Array(share.length);
    for (let start = 0; start < this.#low.length; start++) {
      const longest = this.#longest[start] ?? 0;
      const [from, to] = [this.#low[start] ?? 0, this.#high[start] ?? 0];
      let size = 0;
      for (let length = 1; length <= longest; length++) {
        const own = read.tokens[start + length - 1] ?? new Int32Array();
        size += own.length;
        gather(own, lexicon, evidence);
        const row = this.#place(start, length, 0);
        for (let other = from; other < to; other++) {
          if (this.#wanted[row + other] === 0) continue;
          const end = starts[other + 1] ?? 0;
          // The logarithm of a product costs less than the sum of logarithms; it is taken before the product grows too large.
          let [sum, product] = [without[other] ?? 0, 1];
          for (let place = starts[other] ?? 0; place < end; place++) {
            const found = evidence[tokens[place] ?? 0] ?? 0;
            if (found === 0) continue;
            product *= 1 + ((weights[place] ?? 0) * found) / size;
            if (product > 1e200) {
              sum += Math.log(product);
              product = 1;
            }
          }
          this.#scores[row + other] = sum + Math.log(product);
        }
      }
      for (let segment = start; segment < start + longest; segment++) {
        for (const token of read.tokens[segment] ?? []) clear(token, lexicon, evidence);
      }
    }
  }

  #place(start: number, length: number, written: number): number {
    return (start * LONGEST + length - 1) * this.#width + written - (this.#low[start] ?? 0);
  }
}

/** How much evidence counts for each token that is written; and for each segment, what its tokens score without any. */
function weigh(starts: Int32Array, tokens: Int32Array, reliability: Float64Array, share: Float64Array) {
  const weights = new Float64Array(tokens.length);
  const without = new Float64Array(starts.length - 1);
  for (let segment = 0; segment < without.length; segment++) {
    for (let place = starts[segment] ?? 0; place < (starts[segment + 1] ?? 0); place++) {
      const token = tokens[place] ?? 0;
      const value = reliability[token] ?? 0;
      weights[place] = value / (1 - value) / (share[token] ?? 1);
      without[segment] = (without[segment] ?? 0) + Math.log1p(-value);
    }
  }
  return { weights, without };
}

/** All tokens of a side in one row, and where those of each segment begin. */
function flatten({ tokens: segments }: Side): { starts: Int32Array; tokens: Int32Array } {
  const starts = new Int32Array(segments.length + 1);
  for (let segment = 0; segment < segments.length; segment++)
    starts[segment + 1] = (starts[segment] ?? 0) + (segments[segment]?.length ?? 0);
  const tokens = new Int32Array(starts[segments.length] ?? 0);
  segments.forEach((own, segment) => tokens.set(own, starts[segment]));
  return { starts, tokens };
}

/** Adds up how likely each token is as a translation of those that are read. */
function gather(read: Int32Array, { starts, columns, values }: Lexicon, evidence: Float64Array) {
  for (let index = 0; index < read.length; index++) {
    const token = read[index] ?? 0;
    const end = starts[token + 1] ?? 0;
    for (let at = starts[token] ?? 0; at < end; at++) {
      const column = columns[at] ?? 0;
      evidence[column] = (evidence[column] ?? 0) + (values[at] ?? 0);
    }
  }
}

function clear(token: number, { starts, columns }: Lexicon, evidence: Float64Array) {
  const end = starts[token + 1] ?? 0;
  for (let at = starts[token] ?? 0; at < end; at++) evidence[columns[at] ?? 0] = 0;
}
