import type { Block } from '../../model/block.ts';
import { Band, diagonalBand } from '../band.ts';
import { beadTypes } from '../bead-types.ts';
import { type EncodedPair, pairTexts } from '../corpus.ts';
import { startModel } from '../model.ts';
import { type Besides, scoreBeads } from '../score-beads.ts';
import type { WordTable } from '../../model/word-table.ts';
import { seedLexica } from '../seeds.ts';
import { thinOut } from '../thin-out.ts';
import { encodeBlocks } from './encode-blocks.ts';
import { readStructure, scoreStructure } from './structure.ts';
import { blendRatio } from './usual-ratio.ts';

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
  /** Whether only beads of one block on either side are asked for. */
  readonly onlyOneToOne?: boolean;
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

/** The logarithms of the priors, by the number of the bead type. */
export const logPriors = Float64Array.from(beadTypes, ({ source, target }) =>
  Math.log(priors[`${source}:${target}`] ?? 0),
);

/** The number of the bead type of one block on either side. */
export const oneToOne = beadTypes.findIndex(({ source, target }) => source === 1 && target === 1);

/** How many pairs of blocks are all looked at; of longer texts only those near the diagonal are. */
const ALL = 250_000;

/** How many tokens must be read to tell how often words are written. */
const READ = 1500;

/** How well the blocks of two texts go together. */
export interface BlockScores {
  readonly band: Band;
  /** Whether the band leaves nothing out. */
  readonly whole: boolean;
  /** For each cell where a bead ends, and each type: the logarithm of its prior and of its likelihood ratio. */
  readonly scores: Float64Array;
}

/**
 * Scores beads of blocks by their words and lengths as far as they are known before anything was learned, by kind,
 * place, looks and anchors. (Nothing is learned from the texts here: what was found at the wrong place would teach that
 * it is right.)
 *
 * @param pairs texts of one pair of languages.
 */
export function scoreBlocks(pairs: readonly BlockPair[], options: PairOptions): BlockScores[] {
  const { sourceLocale, targetLocale, words, onlyOneToOne = false } = options;
  const sources = encodeBlocks(
    pairs.map(({ source }) => source),
    sourceLocale,
  );
  const targets = encodeBlocks(
    pairs.map(({ target }) => target),
    targetLocale,
  );
  const corpus = thinOut(pairTexts(sources, targets), (count) => count / Math.max(count, READ));
  const model = startModel(corpus, ...seedLexica(corpus, words, sourceLocale, targetLocale));
  model.priors = logPriors.map((prior, type) => (onlyOneToOne && type !== oneToOne ? -Infinity : prior));
  const count = pairs.reduce((sum, { source, target }) => sum + Math.min(source.length, target.length), 0);
  model.ratio = blendRatio(model.ratio, count, sourceLocale, targetLocale);
  return corpus.pairs.map((encoded, number) => {
    const { source = [], target = [] } = pairs[number] ?? {};
    const [n, m] = [source.length, target.length];
    const whole = n * m <= ALL;
    const band = whole ? new Band(n, m, () => [0, m]) : diagonalBand(n, m);
    const structure = compareStructure({ source, target }, fitTogether(encoded, model.ratio));
    return { band, whole, scores: scoreBeads(encoded, corpus, model, band, structure) };
  });
}

/** How much speaks for two blocks to correspond, wherever they stand: a logarithm of a likelihood ratio. */
export function likenessOf({ band, scores }: BlockScores, source: number, target: number): number {
  if (!band.has(source, target) || !band.has(source + 1, target + 1)) return -Infinity;
  const end = band.cell(source + 1, target + 1) * beadTypes.length;
  return (scores[end + oneToOne] ?? 0) - (logPriors[oneToOne] ?? 0);
}

/** Scores beads by what structure tells; rules out blocks that are not pieces of what is one block in the other text. */
function compareStructure(pair: BlockPair, areBroken: AreBroken): Besides {
  const score = scoreStructure(readStructure(pair.source), readStructure(pair.target));
  return (row, column, type) => {
    const { source, target } = beadTypes[type] ?? { source: 1, target: 1 };
    const structure = score(row - source, row, column - target, column);
    if (source + target === 2 || structure === -Infinity) return structure;
    return areBroken([row - source, row], [column - target, column]) ? structure : -Infinity;
  };
}

type AreBroken = (source: readonly [number, number], target: readonly [number, number]) => boolean;

/** How much better the lengths of pieces must fit together than any one of them alone; a difference of logarithms. */
const FIT = 0.05;

/**
 * Tells whether blocks may be pieces of what is one block in the other text: together they fit its length better than
 * any one of them does alone. What was written twice, or stands beside what was dropped, does not.
 */
function fitTogether({ source, target }: EncodedPair, ratio: number): AreBroken {
  const off = (from: number, to: number) => Math.abs(Math.log(to / (from * ratio)));
  return (sources, targets) => {
    const [a, b] = [source.lengths.subarray(...sources), target.lengths.subarray(...targets)];
    const sum = (lengths: Float64Array) => lengths.reduce((total, length) => total + length, 0);
    const together = off(sum(a), sum(b)) + FIT;
    return a.every((one) => b.every((other) => together < off(one, other)));
  };
}
