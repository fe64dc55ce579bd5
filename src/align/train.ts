import { beadTypes } from './bead-types.ts';
import type { Corpus } from './corpus.ts';
import type { Found, ScoredBead } from './find-beads.ts';
import { learnLexicon } from './learn-lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import { collectSamples } from './samples.ts';

/** Beads of one side alone are kept rare: each that is found makes the next likelier, and they run away. */
const MOST_ALONE = 0.05;
/** How many beads the first priors count for. */
const PRIOR_WEIGHT = 20;
/** The variance of single segments counts for more than the beads it is learned from: those are the found ones. */
const SHRINK = 0.5;

/** Learns from what was found: lengths, priors of the bead types, words in both directions. */
export function train(
  corpus: Corpus,
  found: readonly Found[],
  model: Model,
  seeds: readonly [Lexicon, Lexicon],
  again: boolean,
) {
  learnLengths(corpus, found, model);
  learnPriors(found, model);
  const samples = collectSamples(corpus, found);
  const [forward, backward] = seeds;
  Object.assign(
    model.forward,
    learnLexicon(samples, forward, corpus.target.share, again ? model.forward.lexicon : undefined),
  );
  Object.assign(
    model.backward,
    learnLexicon(
      samples.reversed(),
      backward,
      corpus.source.share,
      again ? model.backward.lexicon : undefined,
    ),
  );
}

function learnLengths({ pairs }: Corpus, found: readonly Found[], model: Model) {
  let [sourceSum, targetSum] = [0, 0];
  const ones: [number, number][] = [];
  found.forEach(({ path }, number) => {
    const pair = pairs[number];
    for (const bead of path) {
      if (!pair || bead.sources === 0 || bead.targets === 0 || bead.posterior < 0.5) continue;
      const source = sum(pair.source.lengths.subarray(bead.source, bead.source + bead.sources));
      const target = sum(pair.target.lengths.subarray(bead.target, bead.target + bead.targets));
      sourceSum += source;
      targetSum += target;
      if (bead.sources === 1 && bead.targets === 1) ones.push([source, target]);
    }
  });
  if (ones.length < 10) return;
  model.ratio = targetSum / sourceSum;
  const squares = ones.map(([source, target]) => (target - model.ratio * source) ** 2 / source);
  model.variance = Math.max(0.5, (sum(squares) / ones.length) * SHRINK);
}

function learnPriors(found: readonly Found[], model: Model) {
  const beads: readonly ScoredBead[] = found.flatMap(({ path }) => path);
  const counts = new Float64Array(beadTypes.length);
  for (const { type, posterior } of beads) counts[type] = (counts[type] ?? 0) + posterior;
  const all = sum(counts) + PRIOR_WEIGHT;
  model.priors = Float64Array.from(beadTypes, ({ prior, source, target }, type) => {
    const learned = ((counts[type] ?? 0) + PRIOR_WEIGHT * prior) / all;
    return Math.log(source === 0 || target === 0 ? Math.min(learned, MOST_ALONE) : learned);
  });
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
