import { eachTranslation, type Lexicon, makeLexicon, type Translation } from './lexicon.ts';
import type { Direction } from './model.ts';
import { rely } from './rely.ts';
import type { Samples } from './samples.ts';

/** Rounds of expectation and maximisation. */
const ROUNDS = 6;
/** Rounds that go on from a lexicon learned before, and how likely what it does not have is at first. */
const AGAIN = 3;
const UNSEEN = 0.01;
/** How much likelier a seed is than any other pair, in the first round. */
const SEED_BOOST = 20;
/** How many occurrences the seeds of a token count for. */
const SEED_WEIGHT = 1;
/** What is taken from each count in the end: what was seen once, by chance, goes. */
const DISCOUNT = 0.6;
/** The least probability that is kept. */
const LEAST = 0.01;

/**
 * Learns one direction of translation by IBM model 1 (Brown et al. 1993), counts discounted and seeds mixed in; then,
 * for each token that is written, how much of it the lexicon explains.
 *
 * @param share how often each token is written at all.
 * @param before what was learned from much the same samples before, to go on from.
 */
export function learnLexicon(
  samples: Samples,
  seeds: Lexicon,
  share: Float64Array,
  before?: Lexicon,
): Direction {
  const size = seeds.starts.length - 1;
  const { read, written } = samples;
  const seed = new Float64Array(read.length);
  const like = new Float64Array(share.length);
  const weights = new Float64Array(size);
  for (const { from, to, probability } of eachTranslation(seeds)) {
    const pair = samples.find(from, to);
    if (pair !== -1) seed[pair] = probability;
    weights[from] = SEED_WEIGHT;
    like[to] = probability;
  }
  const probability = seed.map((value) => 1 + SEED_BOOST * value);
  if (before) {
    probability.fill(UNSEEN);
    for (const { from, to, probability: value } of eachTranslation(before)) {
      const pair = samples.find(from, to);
      if (pair !== -1) probability[pair] = value;
    }
  }
  const rounds = before ? AGAIN : ROUNDS;
  const counts = new Float64Array(read.length);
  const sums = new Float64Array(size);
  const chance = before ? share.map((value) => value / 2) : new Float64Array(share.length).fill(0.5);
  for (let round = 1; round <= rounds; round++) {
    expect(samples, probability, chance, counts);
    if (round === 1) share.forEach((value, token) => (chance[token] = 0.5 * value));
    sums.fill(0);
    for (let pair = 0; pair < counts.length; pair++) {
      const token = read[pair] ?? 0;
      sums[token] = (sums[token] ?? 0) + (counts[pair] ?? 0);
    }
    const discount = round === rounds ? DISCOUNT : 0;
    for (let pair = 0; pair < counts.length; pair++) {
      const token = read[pair] ?? 0;
      const weight = weights[token] ?? 0;
      const mixed = Math.max(0, (counts[pair] ?? 0) - discount) + weight * (seed[pair] ?? 0);
      probability[pair] = mixed / ((sums[token] ?? 0) + weight || 1);
    }
  }
  const learned: Translation[] = [];
  for (let pair = 0; pair < probability.length; pair++) {
    const value = probability[pair] ?? 0;
    if (value >= LEAST) learned.push({ from: read[pair] ?? 0, to: written[pair] ?? 0, probability: value });
  }
  for (const { from, to, probability: value } of eachTranslation(seeds)) {
    const left = (SEED_WEIGHT * value) / ((sums[from] ?? 0) + SEED_WEIGHT);
    if (left >= LEAST) learned.push({ from, to, probability: left });
  }
  return { lexicon: makeLexicon(learned, size), reliability: rely(samples, probability, like, share) };
}

/**
 * Counts how often each pair is expected to be a translation.
 *
 * @param chance how likely each token is written whatever was read.
 */
function expect({ all }: Samples, probability: Float64Array, chance: Float64Array, counts: Float64Array) {
  counts.fill(0);
  for (const { read, written, weight, pairs } of all) {
    const width = read.words.length;
    for (let row = 0, at = 0; row < written.words.length; row++) {
      const end = at + width;
      let sum = chance[written.words[row] ?? 0] ?? 0;
      for (let next = at; next < end; next++) sum += probability[pairs[next] ?? 0] ?? 0;
      const scale = weight / sum;
      for (; at < end; at++) {
        const pair = pairs[at] ?? 0;
        counts[pair] = (counts[pair] ?? 0) + scale * (probability[pair] ?? 0);
      }
    }
  }
}
