import type { Block } from '../../model/block.ts';
import { Band, diagonalBand } from '../band.ts';
import { beadTypes } from '../bead-types.ts';
import { encode } from '../corpus.ts';
import { findBeads, type ScoredBead } from '../find-beads.ts';
import { startModel } from '../model.ts';
import { scoreBeads } from '../score-beads.ts';
import type { WordTable } from '../seed-words.ts';
import { seedLexica } from '../seeds.ts';
import { readStructure, scoreStructure } from './structure.ts';

/** The blocks of a text and of its translation. */
export interface BlockPair {
  readonly source: readonly Block[];
  readonly target: readonly Block[];
}

/** What is known of the languages of some pairs. */
export interface PairOptions {
  /** BCP 47. */
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly words: WordTable;
}

/**
 * How likely beads of blocks are before anything was read, by how many they take from each side. Paragraphs are seldom
 * split or joined in translation; what was dropped must not be glued into its neighbour.
 */
const priors: Readonly<Record<string, number>> = {
  '1:1': 0.95,
  '1:0': 0.01,
  '0:1': 0.01,
  '1:2': 0.0005,
  '2:1': 0.0005,
  '1:3': 0.0001,
  '3:1': 0.0001,
};

const logPriors = Float64Array.from(beadTypes, ({ source, target }) =>
  Math.log(priors[`${source}:${target}`] ?? 0),
);
const oneToOne = beadTypes.findIndex(({ source, target }) => source === 1 && target === 1);

/** How many pairs of blocks are all looked at; of longer texts only those near the diagonal are. */
const ALL = 250_000;

/** What was found of a pair. */
export interface FoundBlocks {
  /** The likeliest beads in the order of both texts. */
  readonly beads: readonly ScoredBead[];
  /** How much speaks for two blocks to correspond, wherever they stand: a logarithm of a likelihood ratio. */
  readonly likeness: (source: number, target: number) => number;
}

/** Finds which blocks correspond, in the order of both texts; one pair of languages at a time. */
export function findBlockBeads(pairs: readonly BlockPair[], options: PairOptions): FoundBlocks[] {
  const { sourceLocale, targetLocale, words } = options;
  const texts = pairs.map(({ source, target }) => ({
    source: source.map(({ text }) => text),
    target: target.map(({ text }) => text),
  }));
  const corpus = encode(texts, sourceLocale, targetLocale);
  const model = startModel(corpus, ...seedLexica(corpus, words, sourceLocale, targetLocale));
  model.priors = logPriors;
  return corpus.pairs.map((encoded, number) => {
    const { source = [], target = [] } = pairs[number] ?? {};
    const [n, m] = [source.length, target.length];
    const band = n * m <= ALL ? new Band(n, m, () => [0, m]) : diagonalBand(n, m);
    const scores = scoreBeads(encoded, corpus, model, band);
    addStructure(scores, band, { source, target });
    const likeness = (i: number, j: number) =>
      band.has(i + 1, j + 1) && band.has(i, j)
        ? (scores[band.cell(i + 1, j + 1) * beadTypes.length + oneToOne] ?? 0) - (logPriors[oneToOne] ?? 0)
        : -Infinity;
    return { beads: findBeads(band, scores).path, likeness };
  });
}

function addStructure(scores: Float64Array, band: Band, pair: BlockPair) {
  const [source, target] = [readStructure(pair.source), readStructure(pair.target)];
  for (let row = 0; row <= band.sources; row++) {
    for (let column = band.from(row); column <= band.to(row); column++) {
      const here = band.cell(row, column) * beadTypes.length;
      beadTypes.forEach((bead, type) => {
        const score = scores[here + type] ?? -Infinity;
        if (score === -Infinity || bead.source === 0 || bead.target === 0) return;
        const [i, j] = [row - bead.source, column - bead.target];
        scores[here + type] = score + scoreStructure(source, target, [i, row], [j, column]);
      });
    }
  }
}
