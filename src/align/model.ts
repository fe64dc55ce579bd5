import { beadTypes } from './bead-types.ts';
import type { Corpus } from './corpus.ts';
import type { Lexicon } from './lexicon.ts';

/** One direction of translation: what is read (`from`) explains what is written (`to`). */
export interface Direction {
  lexicon: Lexicon;
  /** For each token that is written: how much of it the lexicon explains, 0 to 1; learned. */
  reliability: Float64Array;
}

/** What is learned of how two languages correspond. */
export interface Model {
  /** Length of the target for a length of one of the source. */
  ratio: number;
  /** Variance of a target's length per length of its source. */
  variance: number;
  /** Mean and variance of a target segment's length. */
  readonly targetMean: number;
  readonly targetVariance: number;
  /** Logarithms of the bead types' probabilities. */
  priors: Float64Array;
  readonly forward: Direction;
  readonly backward: Direction;
}

/** What is believed before anything was read. */
export function startModel({ pairs, source, target }: Corpus, forward: Lexicon, backward: Lexicon): Model {
  const sourceLengths = pairs.flatMap((pair) => [...pair.source.lengths]);
  const targetLengths = pairs.flatMap((pair) => [...pair.target.lengths]);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const mean = sum(targetLengths) / Math.max(1, targetLengths.length);
  const ratio = sum(targetLengths) / Math.max(1, sum(sourceLengths)) || 1;
  return {
    ratio,
    variance: 6 * ratio * ratio,
    targetMean: Math.max(mean, 1),
    targetVariance:
      sum(targetLengths.map((length) => (length - mean) ** 2)) / Math.max(1, targetLengths.length) + 1,
    priors: Float64Array.from(beadTypes, ({ prior }) => Math.log(prior)),
    forward: { lexicon: forward, reliability: seeded(forward, target.tokens.length) },
    backward: { lexicon: backward, reliability: seeded(backward, source.tokens.length) },
  };
}

/** Before anything was read, only what the seeds can explain counts. */
function seeded({ columns }: Lexicon, size: number): Float64Array {
  const reliability = new Float64Array(size);
  for (const column of columns) reliability[column] = 0.3;
  return reliability;
}
