import type { Pairing } from './score.ts';

/** Beads and how likely they are, of Gale & Church, "A program for aligning sentences in bilingual corpora" (1993). */
const types = [
  { source: 1, target: 1, prior: 0.89 },
  { source: 1, target: 0, prior: 0.0099 / 2 },
  { source: 0, target: 1, prior: 0.0099 / 2 },
  { source: 2, target: 1, prior: 0.089 / 2 },
  { source: 1, target: 2, prior: 0.089 / 2 },
  { source: 2, target: 2, prior: 0.011 },
];

/** The paper's variance of a translation's length, per character. */
const VARIANCE = 6.8;

/** Aligns by lengths alone, as the paper does: what a better aligner is compared with. */
export function galeChurch(source: readonly string[], target: readonly string[]): Pairing[] {
  const [sources, targets] = [prefixSums(source), prefixSums(target)];
  const width = target.length + 1;
  const costs = new Float64Array((source.length + 1) * width).fill(Infinity);
  const last = new Int8Array(costs.length);
  costs[0] = 0;
  for (let row = 0; row <= source.length; row++) {
    for (let column = 0; column <= target.length; column++) {
      types.forEach((type, number) => {
        const [i, j] = [row - type.source, column - type.target];
        if (i < 0 || j < 0) return;
        const lengths = [
          (sources[row] ?? 0) - (sources[i] ?? 0),
          (targets[column] ?? 0) - (targets[j] ?? 0),
        ] as const;
        const cost = (costs[i * width + j] ?? 0) - Math.log(type.prior) + distance(...lengths);
        if (cost >= (costs[row * width + column] ?? 0)) return;
        costs[row * width + column] = cost;
        last[row * width + column] = number;
      });
    }
  }
  const beads: Pairing[] = [];
  for (let [row, column] = [source.length, target.length]; row > 0 || column > 0; ) {
    const type = types[last[row * width + column] ?? 0] ?? { source: 1, target: 1 };
    [row, column] = [row - type.source, column - type.target];
    beads.push({ source: upFrom(row, type.source), target: upFrom(column, type.target) });
  }
  return beads.toReversed();
}

/** How unlikely two lengths are to be those of translations. */
function distance(source: number, target: number): number {
  const mean = (source + target) / 2;
  if (mean === 0) return 0;
  const delta = Math.abs(target - source) / Math.sqrt(mean * VARIANCE);
  return -Math.log(Math.max(2 * (1 - normal(delta)), 1e-300));
}

/** The normal distribution, by the formula 26.2.17 of Abramowitz & Stegun (1964), as in the paper's program. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const sum =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - 0.3989423 * Math.exp((-z * z) / 2) * sum;
}

function prefixSums(segments: readonly string[]): number[] {
  let sum = 0;
  return [0, ...segments.map((text) => (sum += text.length))];
}

function upFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
