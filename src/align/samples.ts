import type { Corpus, Vocabulary } from './corpus.ts';
import type { Found } from './find-beads.ts';
import { NumberPairs } from './number-pairs.ts';

/** The tokens of one side of a bead, each once. */
export interface SampleSide {
  /** Words, which are translated. */
  readonly words: Int32Array;
  /** All else, which corresponds to its like only; and for each whether that is on the other side. */
  readonly anchors: Int32Array;
  readonly matched: Uint8Array;
}

/** A bead to learn from, and how much it counts. */
export interface Sample {
  readonly read: SampleSide;
  readonly written: SampleSide;
  readonly weight: number;
  /** The number of the pair of words, for each that is written and each that is read. */
  readonly pairs: Int32Array;
}

/** Beads to learn from, and every pair of words that stands in one of them. */
export interface Samples {
  readonly all: readonly Sample[];
  /** The words of each pair. */
  readonly read: Int32Array;
  readonly written: Int32Array;
  /** The number of a pair of words; −1 where they stand together in no bead. */
  readonly find: (read: number, written: number) => number;
  /** The same for the other direction of translation. */
  readonly reversed: () => Samples;
}

/** Collects what may well correspond. */
export function collectSamples({ pairs, source, target }: Corpus, found: readonly Found[]): Samples {
  const numbers = new NumberPairs();
  const all: Sample[] = [];
  found.forEach(({ candidates }, number) => {
    const pair = pairs[number];
    for (const bead of candidates) {
      if (!pair || bead.sources === 0 || bead.targets === 0) continue;
      const sources = distinct(pair.source.tokens.slice(bead.source, bead.source + bead.sources));
      const targets = distinct(pair.target.tokens.slice(bead.target, bead.target + bead.targets));
      const read = sampleSide(sources, source, targets, target);
      const written = sampleSide(targets, target, sources, source);
      const own = new Int32Array(read.words.length * written.words.length);
      let at = 0;
      for (const to of written.words) for (const from of read.words) own[at++] = numbers.numberOf(from, to);
      all.push({ read, written, weight: bead.posterior, pairs: own });
    }
  });
  return both(all, numbers.firsts(), numbers.seconds(), (from, to) => numbers.find(from, to));
}

function sampleSide(own: Set<number>, mine: Vocabulary, others: Set<number>, theirs: Vocabulary): SampleSide {
  const tokens = Int32Array.from(own);
  const anchors = tokens.filter((token) => mine.isWord[token] === 0);
  return {
    words: tokens.filter((token) => mine.isWord[token] === 1),
    anchors,
    matched: Uint8Array.from(anchors, (token) => {
      const like = theirs.numbers.get(mine.tokens[token] ?? '');
      return like !== undefined && others.has(like) ? 1 : 0;
    }),
  };
}

function both(
  all: readonly Sample[],
  read: Int32Array,
  written: Int32Array,
  find: (read: number, written: number) => number,
): Samples {
  const reversed = () => both(all.map(turn), written, read, (from, to) => find(to, from));
  return { all, read, written, find, reversed };
}

function turn({ read, written, weight, pairs }: Sample): Sample {
  const [rows, columns] = [written.words.length, read.words.length];
  const turned = new Int32Array(pairs.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      turned[column * rows + row] = pairs[row * columns + column] ?? 0;
    }
  }
  return { read: written, written: read, weight, pairs: turned };
}

function distinct(segments: readonly Int32Array[]): Set<number> {
  const tokens = new Set<number>();
  for (const segment of segments) for (const token of segment) tokens.add(token);
  return tokens;
}
