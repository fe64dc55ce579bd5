import { eachTranslation, type Lexicon, makeLexicon, type Translation } from './lexicon.ts';
import type { Direction } from './model.ts';
import type { Samples } from './samples.ts';

/** Rounds of expectation and maximisation. */
const ROUNDS = 6;
/** How much likelier a seed is than any other pair, in the first round. */
const SEED_BOOST = 20;
/** How many occurrences the seeds of a token count for. */
const SEED_WEIGHT = 1;
/** What is taken from each count in the end: what was seen once, by chance, goes. */
const DISCOUNT = 0.6;
/** The least probability that is kept. */
const LEAST = 1e-3;
/** How much of a token the words can explain, at the most. */
const MOST = 0.9;

/**
 * Learns one direction of translation by IBM model 1 (Brown et al. 1993), counts discounted and seeds mixed in; then,
 * for each token that is written, how much of it the lexicon explains.
 *
 * @param share how often each token is written at all.
 */
export function learnLexicon(samples: Samples, seeds: Lexicon, share: Float64Array): Direction {
  const size = seeds.starts.length - 1;
  const { read, written } = samples;
  const seeded = new Map<number, Map<number, number>>();
  for (const { from, to, probability } of eachTranslation(seeds)) {
    const row = seeded.get(from) ?? new Map<number, number>();
    seeded.set(from, row.set(to, probability));
  }
  const seed = Float64Array.from(read, (token, pair) => seeded.get(token)?.get(written[pair] ?? -1) ?? 0);
  const weights = Float64Array.from({ length: size }, (_, token) => (seeded.has(token) ? SEED_WEIGHT : 0));
  const sums = new Float64Array(size);
  let probability = seed.map((value) => 1 + SEED_BOOST * value);
  for (let round = 1; round <= ROUNDS; round++) {
    const counts = expect(samples, probability, (token) => (round === 1 ? 0.5 : 0.5 * (share[token] ?? 0)));
    const discount = round === ROUNDS ? DISCOUNT : 0;
    sums.fill(0);
    counts.forEach((count, pair) => {
      const token = read[pair] ?? 0;
      sums[token] = (sums[token] ?? 0) + count;
    });
    probability = counts.map((count, pair) => {
      const token = read[pair] ?? 0;
      const weight = weights[token] ?? 0;
      return (
        (Math.max(0, count - discount) + weight * (seed[pair] ?? 0)) / ((sums[token] ?? 0) + weight || 1)
      );
    });
  }
  const learned: Translation[] = [];
  probability.forEach((value, pair) => {
    if (value >= LEAST) learned.push({ from: read[pair] ?? 0, to: written[pair] ?? 0, probability: value });
  });
  const like = new Float64Array(share.length);
  for (const { from, to, probability: value } of eachTranslation(seeds)) {
    const left = (SEED_WEIGHT * value) / ((sums[from] ?? 0) + SEED_WEIGHT);
    if (left >= LEAST) learned.push({ from, to, probability: left });
    like[to] = value;
  }
  return { lexicon: makeLexicon(learned, size), reliability: rely(samples, probability, like, share) };
}

/** How often each pair is expected to be a translation. */
function expect(
  { all, read }: Samples,
  probability: Float64Array,
  chance: (token: number) => number,
): Float64Array {
  const counts = new Float64Array(read.length);
  for (const { read: reads, written, weight, pairs } of all) {
    const width = reads.words.length;
    for (let row = 0; row < written.words.length; row++) {
      const end = (row + 1) * width;
      let sum = chance(written.words[row] ?? 0);
      for (let at = row * width; at < end; at++) sum += probability[pairs[at] ?? 0] ?? 0;
      const scale = weight / sum;
      for (let at = row * width; at < end; at++) {
        const pair = pairs[at] ?? 0;
        counts[pair] = (counts[pair] ?? 0) + scale * (probability[pair] ?? 0);
      }
    }
  }
  return counts;
}

/** How much of each token is explained, drawn towards half the mean where it was seen seldom. */
function rely(
  { all }: Samples,
  probability: Float64Array,
  like: Float64Array,
  share: Float64Array,
): Float64Array {
  const explained = new Float64Array(share.length);
  const seen = new Float64Array(share.length);
  for (const { read, written, weight, pairs } of all) {
    const size = Math.max(1, read.words.length + read.anchors.length);
    const width = read.words.length;
    const add = (token: number, mean: number) => {
      explained[token] = (explained[token] ?? 0) + (weight * mean) / (mean + (share[token] ?? 0));
      seen[token] = (seen[token] ?? 0) + weight;
    };
    for (let row = 0; row < written.words.length; row++) {
      let sum = 0;
      for (let at = row * width; at < (row + 1) * width; at++) sum += probability[pairs[at] ?? 0] ?? 0;
      add(written.words[row] ?? 0, sum / size);
    }
    for (let number = 0; number < written.anchors.length; number++) {
      const token = written.anchors[number] ?? 0;
      add(token, written.matched[number] ? (like[token] ?? 0) / size : 0);
    }
  }
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
  const mean = total(explained) / (total(seen) || 1);
  return explained.map((value, token) => Math.min(MOST, (value + mean / 2) / ((seen[token] ?? 0) + 1)));
}
