import type { Band } from './band.ts';
import { beadTypes, type BeadType, LONGEST } from './bead-types.ts';
import type { Corpus, EncodedPair } from './corpus.ts';
import { scoreLengths } from './length-scores.ts';
import { LexicalScores } from './lexical-scores.ts';
import type { Model } from './model.ts';

/** Words of one bead depend on each other: their evidence counts less than its sum. Measured on development sets. */
const TEMPER = 0.65;
/**
 * The most that the words of a segment speak against it, however many they are: now and then a translation is free, and then
 * chance explains its words as well.
 */
const LEAST = -6;

/** What else speaks for the bead of a type that ends at a row and a column: a logarithm; −Infinity where it can be none. */
export type Besides = (row: number, column: number, type: number) => number;

/**
 * Scores every bead inside a band: the logarithm of its type's prior and of the likelihood ratios of its lengths and
 * words, and what else speaks for it. What stands alone has its prior only.
 *
 * @param besides asked for beads that take from both sides. Lengths and words are only looked at where it allows.
 * @returns for each cell where a bead ends, and each type, its score; −Infinity where it would leave the band, or can be none.
 */
export function scoreBeads(
  pair: EncodedPair,
  corpus: Corpus,
  model: Model,
  band: Band,
  besides: Besides = () => 0,
): Float64Array {
  const scores = findPossible(model, band, besides);
  const [forward, backward] = lexicalTables(band);
  eachPossible(band, scores, ({ source, target }, row, column) => {
    for (let segment = column - target; segment < column; segment++)
      forward.want(row - source, source, segment);
    for (let segment = row - source; segment < row; segment++)
      backward.want(column - target, target, segment);
  });
  forward.compute(pair.source, pair.target, model.forward, corpus.target.share);
  backward.compute(pair.target, pair.source, model.backward, corpus.source.share);
  const lengths = scoreLengths(model, prefixSums(pair.source.lengths), prefixSums(pair.target.lengths));
  eachPossible(band, scores, ({ source, target }, row, column, type) => {
    let words = 0;
    for (let segment = column - target; segment < column; segment++)
      words += Math.max(LEAST, forward.at(row - source, source, segment));
    for (let segment = row - source; segment < row; segment++)
      words += Math.max(LEAST, backward.at(column - target, target, segment));
    const place = band.cell(row, column) * beadTypes.length + type;
    const own = (model.priors[type] ?? 0) + lengths(row, column, source, target) + (TEMPER * words) / 2;
    scores[place] = own + (scores[place] ?? 0);
  });
  return scores;
}

/** What else speaks for each bead that may be one; of what stands alone the prior; −Infinity for what can be no bead. */
function findPossible(model: Model, band: Band, besides: Besides): Float64Array {
  const scores = new Float64Array(band.cells * beadTypes.length).fill(-Infinity);
  for (let row = 0; row <= band.sources; row++) {
    for (let column = band.from(row); column <= band.to(row); column++) {
      const here = band.cell(row, column) * beadTypes.length;
      for (let type = 0; type < beadTypes.length; type++) {
        const { source, target } = beadTypes[type] ?? { source: 1, target: 1 };
        const prior = model.priors[type] ?? 0;
        if (prior === -Infinity || !band.has(row - source, column - target)) continue;
        scores[here + type] = source > 0 && target > 0 ? besides(row, column, type) : prior;
      }
    }
  }
  return scores;
}

/** Goes through the beads that take from both sides and may be ones. */
function eachPossible(
  band: Band,
  scores: Float64Array,
  visit: (bead: BeadType, row: number, column: number, type: number) => void,
) {
  for (let row = 1; row <= band.sources; row++) {
    for (let column = band.from(row); column <= band.to(row); column++) {
      const here = band.cell(row, column) * beadTypes.length;
      for (let type = 0; type < beadTypes.length; type++) {
        const bead = beadTypes[type];
        if (!bead || bead.source === 0 || bead.target === 0 || scores[here + type] === -Infinity) continue;
        visit(bead, row, column, type);
      }
    }
  }
}

/** Tables of the words' scores in both directions, with room for whatever a bead inside the band may ask for. */
function lexicalTables(band: Band): [LexicalScores, LexicalScores] {
  const { sources, targets } = band;
  const columns = { low: new Int32Array(sources), high: new Int32Array(sources) };
  const rows = { low: new Int32Array(targets).fill(sources), high: new Int32Array(targets) };
  for (let row = 0; row < sources; row++) {
    columns.low[row] = band.from(row);
    columns.high[row] = Math.min(targets, band.to(row) + LONGEST);
    for (let column = Math.max(0, band.from(row) - LONGEST); column < (columns.high[row] ?? 0); column++) {
      rows.low[column] = Math.min(rows.low[column] ?? 0, Math.max(0, row - LONGEST));
      rows.high[column] = Math.max(rows.high[column] ?? 0, Math.min(sources, row + LONGEST));
    }
  }
  return [new LexicalScores(columns), new LexicalScores(rows)];
}

function prefixSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, index) => {
    sums[index + 1] = (sums[index] ?? 0) + value;
  });
  return sums;
}
