import type { Band } from './band.ts';
import { beadTypes } from './bead-types.ts';
import type { Corpus, EncodedPair } from './corpus.ts';
import { type LexicalScores, scoreLexically } from './lexical-scores.ts';
import { lengthScore, type Model } from './model.ts';

/** Words of one bead depend on each other: their evidence counts less than its sum. Measured on development sets. */
const TEMPER = 0.65;
/**
 * The most that the words of a segment speak against it, however many they are: now and then a translation is free, and then
 * chance explains its words as well.
 */
const LEAST = -6;

/**
 * Scores every bead inside a band: the logarithm of its type's prior and of the likelihood ratios of its lengths and
 * words. What stands alone has its prior only.
 *
 * @returns for each cell where a bead ends, and each type, its score; −Infinity where it would leave the band.
 */
export function scoreBeads(pair: EncodedPair, corpus: Corpus, model: Model, band: Band): Float64Array {
  // Of types that cannot be, as most of those of blocks, nothing need be known.
  const types = beadTypes.flatMap((one, type) =>
    model.priors[type] === -Infinity ? [] : [{ ...one, type, prior: model.priors[type] ?? 0 }],
  );
  const longest = types.reduce((most, { source, target }) => Math.max(most, source, target), 1);
  const [forward, backward] = lexicalTables(pair, corpus, model, band, longest);
  const sourceSums = prefixSums(pair.source.lengths);
  const targetSums = prefixSums(pair.target.lengths);
  const scores = new Float64Array(band.cells * beadTypes.length).fill(-Infinity);
  for (let row = 0; row <= band.sources; row++) {
    for (let column = band.from(row); column <= band.to(row); column++) {
      const here = band.cell(row, column) * beadTypes.length;
      for (const { source, target, type, prior } of types) {
        const [i, j] = [row - source, column - target];
        if (!band.has(i, j)) continue;
        let score = prior;
        if (source > 0 && target > 0) {
          const length = (sourceSums[row] ?? 0) - (sourceSums[i] ?? 0);
          score += lengthScore(model, length, (targetSums[column] ?? 0) - (targetSums[j] ?? 0), target);
          let words = 0;
          for (let segment = j; segment < column; segment++)
            words += Math.max(LEAST, forward.at(i, source, segment));
          for (let segment = i; segment < row; segment++)
            words += Math.max(LEAST, backward.at(j, target, segment));
          score += (TEMPER * words) / 2;
        }
        scores[here + type] = score;
      }
    }
  }
  return scores;
}

/** The words' scores in both directions, wherever a bead inside the band may ask for them. */
function lexicalTables(
  { source, target }: EncodedPair,
  corpus: Corpus,
  model: Model,
  band: Band,
  longest: number,
): [LexicalScores, LexicalScores] {
  const { sources, targets } = band;
  const columns = { low: new Int32Array(sources), high: new Int32Array(sources) };
  const rows = { low: new Int32Array(targets).fill(sources), high: new Int32Array(targets) };
  for (let row = 0; row < sources; row++) {
    columns.low[row] = band.from(row);
    columns.high[row] = Math.min(targets, band.to(row) + longest);
    for (let column = Math.max(0, band.from(row) - longest); column < (columns.high[row] ?? 0); column++) {
      rows.low[column] = Math.min(rows.low[column] ?? 0, Math.max(0, row - longest));
      rows.high[column] = Math.max(rows.high[column] ?? 0, Math.min(sources, row + longest));
    }
  }
  return [
    scoreLexically(source, target, model.forward, corpus.target.share, columns, longest),
    scoreLexically(target, source, model.backward, corpus.source.share, rows, longest),
  ];
}

function prefixSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, index) => {
    sums[index + 1] = (sums[index] ?? 0) + value;
  });
  return sums;
}
