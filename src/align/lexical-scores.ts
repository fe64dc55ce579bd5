import type { Side } from './corpus.ts';
import type { Lexicon } from './lexicon.ts';
import type { Direction } from './model.ts';

/**
 * For each span of segments that are read and each segment that is written: how much better the span explains the
 * segment's tokens than chance does, a logarithm of a likelihood ratio. The mixture is IBM model 1's (Brown et al.
 * 1993) with each token's own reliability: `(1 − r) share(t) + r Σ p(t|s) / n`, over `share(t)`.
 */
export interface LexicalScores {
  /** The score of `length` segments read from `start` on for the segment `written`. */
  readonly at: (start: number, length: number, written: number) => number;
}

/**
 * Computes the scores inside a band.
 *
 * @param share how often each token is written at all.
 * @param longest how many segments are read together, at the most.
 * @param range for each segment that is read, the first that is written within the band, and one past the last.
 */
export function scoreLexically(
  read: Side,
  written: Side,
  { lexicon, reliability }: Direction,
  share: Float64Array,
  { low, high }: { readonly low: Int32Array; readonly high: Int32Array },
  longest: number,
): LexicalScores {
  const count = read.tokens.length;
  const { starts, tokens } = flatten(written);
  const weights = new Float64Array(tokens.length);
  const without = new Float64Array(written.tokens.length);
  for (let segment = 0; segment < without.length; segment++) {
    for (let place = starts[segment] ?? 0; place < (starts[segment + 1] ?? 0); place++) {
      const token = tokens[place] ?? 0;
      const value = reliability[token] ?? 0;
      weights[place] = value / (1 - value) / (share[token] ?? 1);
      without[segment] = (without[segment] ?? 0) + Math.log1p(-value);
    }
  }
  const width = low.reduce((most, from, row) => Math.max(most, (high[row] ?? 0) - from), 0);
  const scores = new Float64Array(count * longest * width);
  const evidence = new Float64Array(share.length);
  for (let start = 0; start < count; start++) {
    const from = low[start] ?? 0;
    const to = high[start] ?? 0;
    let size = 0;
    const last = Math.min(start + longest, count);
    for (let segment = start; segment < last; segment++) {
      const own = read.tokens[segment] ?? new Int32Array();
      size += own.length;
      gather(own, lexicon, evidence);
      const row = (start * longest + segment - start) * width - from;
      for (let other = from; other < to; other++) {
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
        scores[row + other] = sum + Math.log(product);
      }
    }
    for (let segment = start; segment < last; segment++) {
      for (const token of read.tokens[segment] ?? []) clear(token, lexicon, evidence);
    }
  }
  return {
    at: (start, length, segment) =>
      scores[(start * longest + length - 1) * width + segment - (low[start] ?? 0)] ?? 0,
  };
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
