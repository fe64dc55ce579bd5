import { beadTypes } from '../bead-types.ts';
import { type BlockScores, likenessOf, logPriors, oneToOne } from './score-blocks.ts';

/** What another translation of the same source says of a translation. */
export interface Vote {
  /** For each block of the source the one that corresponds to it in the other translation, where there is one. */
  readonly blocks: readonly (number | undefined)[];
  /** How well the blocks of the other translation and of this one go together. */
  readonly scores: BlockScores;
}

/** How much the others together count beside the source. They are translations of one text: what they say depends on each other. */
const WEIGHT = 1.5;

/**
 * Scores beads of a source and a translation anew, with what its other translations say: where they have a block of
 * the source, their mean counts beside it; where they have none, the source counts for them. That several blocks are
 * one in the other text does not get likelier by that.
 */
export function hearVotes(own: BlockScores, votes: readonly Vote[]): BlockScores {
  if (!own.whole || votes.length === 0) return own;
  const { band } = own;
  const scores = own.scores.slice();
  for (let row = 1; row <= band.sources; row++) {
    for (let column = 1; column <= band.targets; column++) {
      const here = band.cell(row, column) * beadTypes.length;
      const heard = votes.flatMap(({ blocks, scores: theirs }) => {
        const block = blocks[row - 1];
        return block === undefined ? [] : [likenessOf(theirs, block, column - 1)];
      });
      const mean = heard.reduce((sum, one) => sum + one, 0) / heard.length;
      beadTypes.forEach(({ source, target }, type) => {
        if (source === 0 || target === 0) return;
        const score = scores[here + type] ?? -Infinity;
        const mine = type === oneToOne ? score - (logPriors[type] ?? 0) : score;
        scores[here + type] = score + WEIGHT * (type === oneToOne && heard.length > 0 ? mean : mine);
      });
    }
  }
  return { ...own, scores };
}
