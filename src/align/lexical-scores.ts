import { LONGEST } from './bead-types.ts';
import type { Side } from './corpus.ts';
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
 * @param range for each segment that is read, the first that is written within the band, and one past the last.
 */
export function scoreLexically(
  read: Side,
  written: Side,
  { lexicon, reliability }: Direction,
  share: Float64Array,
  { low, high }: { readonly low: Int32Array; readonly high: Int32Array },
): LexicalScores {
  const count = read.tokens.length;
  const weight = Float64Array.from(reliability, (value, token) => value / (1 - value) / (share[token] ?? 1));
  const without = written.tokens.map((tokens) => {
    let sum = 0;
    for (const token of tokens) sum += Math.log1p(-(reliability[token] ?? 0));
    return sum;
  });
  const width = low.reduce((most, from, row) => Math.max(most, (high[row] ?? 0) - from), 0);
  const scores = new Float64Array(count * LONGEST * width);
  const evidence = new Float64Array(share.length);
  const touched: number[] = [];
  for (let start = 0; start < count; start++) {
    const from = low[start] ?? 0;
    const to = high[start] ?? 0;
    let size = 0;
    for (let length = 1; length <= LONGEST && start + length <= count; length++) {
      const tokens = read.tokens[start + length - 1] ?? new Int32Array();
      size += tokens.length;
      for (const token of tokens) {
        for (let at = lexicon.starts[token] ?? 0; at < (lexicon.starts[token + 1] ?? 0); at++) {
          const column = lexicon.columns[at] ?? 0;
          if (evidence[column] === 0) touched.push(column);
          evidence[column] = (evidence[column] ?? 0) + (lexicon.values[at] ?? 0);
        }
      }
      for (let segment = from; segment < to; segment++) {
        let sum = without[segment] ?? 0;
        for (const token of written.tokens[segment] ?? []) {
          const found = evidence[token] ?? 0;
          if (found > 0) sum += Math.log1p(((weight[token] ?? 0) * found) / size);
        }
        scores[(start * LONGEST + length - 1) * width + segment - from] = sum;
      }
    }
    for (const column of touched) evidence[column] = 0;
    touched.length = 0;
  }
  return {
    at: (start, length, segment) =>
      scores[(start * LONGEST + length - 1) * width + segment - (low[start] ?? 0)] ?? 0,
  };
}
