import type { Corpus, Side, Vocabulary } from './corpus.ts';

/**
 * Has the words of texts be rarer: a few texts tell little of how often words are written at all, and what makes up much of
 * them, as a long sentence does of a short letter, would seem to be there by chance.
 *
 * @param part of how much the texts of a side are taken to be, by how many tokens they have: 0 to 1.
 */
export function thinOut(corpus: Corpus, part: (tokens: number) => number): Corpus {
  const thin = (vocabulary: Vocabulary, sides: readonly Side[]): Vocabulary => {
    const count = sides.reduce((sum, { tokens }) => tokens.reduce((all, { length }) => all + length, sum), 0);
    const factor = part(count);
    return { ...vocabulary, share: vocabulary.share.map((share) => share * factor) };
  };
  return {
    ...corpus,
    source: thin(
      corpus.source,
      corpus.pairs.map((pair) => pair.source),
    ),
    target: thin(
      corpus.target,
      corpus.pairs.map((pair) => pair.target),
    ),
  };
}
