import { LONGEST } from './bead-types.ts';
import type { Model } from './model.ts';

/**
 * Tells how much better the lengths of a bead's sides fit each other than any other: a logarithm of a likelihood ratio.
 * The target's length follows the source's (Student's t around the learned ratio); without it, the lengths of as many
 * segments would add up to it (the same of its logarithm). What depends on one side only is computed once.
 *
 * @param sources for each boundary between segments, the length of all before it; `targets` likewise.
 * @returns the score of the bead that ends at a row and a column and takes so many segments, one at least, from each side.
 */
export function scoreLengths(
  model: Model,
  sources: Float64Array,
  targets: Float64Array,
): (row: number, column: number, source: number, target: number) => number {
  const spreads = eachStretch(sources, (length) => model.variance * length + 1);
  const widths = spreads.map((spread) => 0.5 * Math.log(spread));
  const chances = eachStretch(targets, (length, segments) => chanceOf(model, length, segments));
  return (row, column, source, target) => {
    const from = (sources[row] ?? 0) - (sources[row - source] ?? 0);
    const to = (targets[column] ?? 0) - (targets[column - target] ?? 0);
    const stretch = row * LONGEST + source - 1;
    const fit = logStudent((to - from * model.ratio) ** 2 / (spreads[stretch] ?? 1)) - (widths[stretch] ?? 0);
    return fit - (chances[column * LONGEST + target - 1] ?? 0);
  };
}

/** Computes something of each stretch of segments that a bead may take, by its end and how many they are. */
function eachStretch(sums: Float64Array, of: (length: number, segments: number) => number): Float64Array {
  const values = new Float64Array(sums.length * LONGEST);
  for (let end = 1; end < sums.length; end++) {
    for (let count = 1; count <= Math.min(LONGEST, end); count++)
      values[end * LONGEST + count - 1] = of((sums[end] ?? 0) - (sums[end - count] ?? 0), count);
  }
  return values;
}

/** How likely a target of some segments has its length by chance: a logarithm. */
function chanceOf({ targetMean, targetVariance }: Model, target: number, segments: number): number {
  const mean = segments * targetMean;
  const logVariance = Math.log1p((segments * targetVariance) / (mean * mean));
  const off = Math.log(target) - Math.log(mean) + logVariance / 2;
  return logStudent((off * off) / logVariance) - 0.5 * Math.log(logVariance) - Math.log(target);
}

/** The logarithm of the density of Student's t of 5 degrees of freedom: what is far off is rare, not impossible. */
function logStudent(square: number): number {
  return -0.9685 - 3 * Math.log1p(square / 5);
}
