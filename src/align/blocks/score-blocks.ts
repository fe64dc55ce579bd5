import type { Block } from '../../model/block.ts';
import { Band, diagonalBand } from '../band.ts';
import { beadTypes } from '../bead-types.ts';
import { encode, type EncodedPair } from '../corpus.ts';
import { startModel } from '../model.ts';
import { scoreBeads } from '../score-beads.ts';
import type { WordTable } from '../../model/word-table.ts';
import { seedLexica } from '../seeds.ts';
import { thinOut } from '../thin-out.ts';
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
  /** Whether only blocks that correspond one to one are asked for. */
  readonly isOneToOne?: boolean;
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

/** The same where no others are asked for. */
const onlyOneToOne = logPriors.map((prior, type) => (type === oneToOne ? prior : -Infinity));

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
  const { sourceLocale, targetLocale, words, isOneToOne } = options;
  const texts = pairs.map(({ source, target }) => ({
    source: source.map(({ text }) => text),
    target: target.map(({ text }) => text),
  }));
  const corpus = thinOut(encode(texts, sourceLocale, targetLocale), (count) => count / Math.max(count, READ));
  const model = startModel(corpus, ...seedLexica(corpus, words, sourceLocale, targetLocale));
  model.priors = isOneToOne ? onlyOneToOne : logPriors;
  const count = pairs.reduce((sum, { source, target }) => sum + Math.min(source.length, target.length), 0);
  model.ratio = blendRatio(model.ratio, count, sourceLocale, targetLocale);
  return corpus.pairs.map((encoded, number) => {
    const { source = [], target = [] } = pairs[number] ?? {};
    const [n, m] = [source.length, target.length];
    const whole = n * m <= ALL;
    const band = whole ? new Band(n, m, () => [0, m]) : diagonalBand(n, m);
    const scores = scoreBeads(encoded, corpus, model, band);
    addStructure(scores, band, { source, target }, fitTogether(encoded, model.ratio));
    return { band, whole, scores };
  });
}

/** How much speaks for two blocks to correspond, wherever they stand: a logarithm of a likelihood ratio. */
export function likenessOf({ band, scores }: BlockScores, source: number, target: number): number {
  if (!band.has(source, target) || !band.has(source + 1, target + 1)) return -Infinity;
  const end = band.cell(source + 1, target + 1) * beadTypes.length;
  return (scores[end + oneToOne] ?? 0) - (logPriors[oneToOne] ?? 0);
}

/** Adds what structure tells; rules out blocks that are not pieces of what is one block in the other text. */
function addStructure(scores: Float64Array, band: Band, pair: BlockPair, areBroken: AreBroken) {
  const [source, target] = [readStructure(pair.source), readStructure(pair.target)];
  for (let row = 0; row <= band.sources; row++) {
    for (let column = band.from(row); column <= band.to(row); column++) {
      const here = band.cell(row, column) * beadTypes.length;
      beadTypes.forEach((bead, type) => {
        const score = scores[here + type] ?? -Infinity;
        if (score === -Infinity || bead.source === 0 || bead.target === 0) return;
        const [i, j] = [row - bead.source, column - bead.target];
        const broken = bead.source + bead.target === 2 || areBroken([i, row], [j, column]);
        const structure = broken ? scoreStructure(source, target, [i, row], [j, column]) : -Infinity;
        scores[here + type] = score + structure;
      });
    }
  }
}

type AreBroken = (source: readonly [number, number], target: readonly [number, number]) => boolean;

/** How much better the lengths of pieces must fit together than any one of them alone; a difference of logarithms. */
const FIT = 0.05;

/**
 * Tells whether blocks may be pieces of what is one block in the other text: together they fit its length better than
 * any one of them does alone. What was written twice, or stands beside what was dropped, does not.
 */
function fitTogether({ source, target }: EncodedPair, ratio: number): AreBroken {
  return (sources, targets) => {
    const [a, b] = [source.lengths.slice(...sources), target.lengths.slice(...targets)];
    const off = (from: number, to: number) => Math.abs(Math.log(to / (from * ratio)));
    const sum = (lengths: Float64Array) => lengths.reduce((total, length) => total + length, 0);
    const together = off(sum(a), sum(b)) + FIT;
    return a.every((one) => b.every((other) => together < off(one, other)));
  };
}
