import type { Bead } from '../model/alignment.ts';
import { calibrate } from './calibrate.ts';
import { type Band, diagonalBand, pathBand, type Span } from './band.ts';
import { encode } from './corpus.ts';
import { type Found, findBeads } from './find-beads.ts';
import { knownWords } from './known-words.ts';
import { startModel } from './model.ts';
import { scoreBeads } from './score-beads.ts';
import type { WordTable } from '../model/word-table.ts';
import { seedLexica } from './seeds.ts';
import { thinOut } from './thin-out.ts';
import { train } from './train.ts';

/** A text and its translation, cut into segments. */
export interface SegmentedPair {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** What is known of the two languages. */
export interface AlignOptions {
  /** BCP 47. */
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** Words that are known to correspond; those that come with Hexapla where none are given. */
  readonly words?: WordTable | undefined;
}

/** How often the model is learned anew from what was found with it, at the most; measured on the development sets. */
const PASSES = 5;

/** How many tokens of other words the texts would go on with: a sentence that is most of them is not there by chance. Measured likewise. */
const UNREAD = 2000;

/**
 * Aligns texts with their translations, all of one pair of languages: what one of them teaches serves the others.
 * Nothing is known of the texts before but the words; lengths, kinds of beads and further words are learned from them.
 *
 * @returns for each pair its beads, in the order of the texts; every segment is in exactly one.
 */
export function alignSegments(
  pairs: readonly SegmentedPair[],
  { sourceLocale, targetLocale, words = knownWords }: AlignOptions,
): Bead[][] {
  const corpus = thinOut(encode(pairs, sourceLocale, targetLocale), (count) => count / (count + UNREAD));
  const seeds = seedLexica(corpus, words, sourceLocale, targetLocale);
  const model = startModel(corpus, ...seeds);
  const find = (bands: readonly Band[]): Found[] =>
    corpus.pairs.map((pair, number) => {
      const band = bands[number] ?? diagonalBand(pair.source.tokens.length, pair.target.tokens.length);
      return findBeads(band, scoreBeads(pair, corpus, model, band));
    });
  let found = find([]);
  for (let pass = 0; pass < PASSES; pass++) {
    train(corpus, found, model, seeds, pass > 0);
    const bands = pairs.map(({ source, target }, number) =>
      pathBand(source.length, target.length, found[number]?.path ?? []),
    );
    const before = found;
    found = find(bands);
    if (pass > 0 && found.every(({ path }, number) => areSame(path, before[number]?.path ?? []))) break;
  }
  return found.map(({ path }) =>
    path.map(({ source, target, sources, targets, posterior }) => ({
      source: Array.from({ length: sources }, (_, index) => source + index),
      target: Array.from({ length: targets }, (_, index) => target + index),
      confidence: calibrate(posterior),
    })),
  );
}

function areSame(one: readonly Span[], other: readonly Span[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ source, target }, index) => source === other[index]?.source && target === other[index].target,
    )
  );
}
