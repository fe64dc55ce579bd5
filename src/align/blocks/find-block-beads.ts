import type { BlockBead } from '../../model/alignment.ts';
import type { Block } from '../../model/block.ts';
import { findBeads } from '../find-beads.ts';
import { findMoves } from './find-moves.ts';
import { type BlockScores, likenessOf } from './score-blocks.ts';

/**
 * Finds which blocks correspond by their scores: those in the order of both texts first, then those that were moved.
 *
 * @returns the beads, in the order of the source; what the target alone has stands where it stands there.
 */
export function findBlockBeads(scores: BlockScores, source: readonly Block[]): BlockBead[] {
  const { path } = findBeads(scores.band, scores.scores);
  const likeness = (i: number, j: number) => likenessOf(scores, i, j);
  return findMoves(
    path,
    likeness,
    source.map(({ text }) => text.length),
  );
}

/** The least confidence, and the least advantage of beads over those crosswise to them, that leave no doubt. */
const SURE = 0.8;
const CLEAR = 2;

/** Whether anything speaks against blocks that were found to correspond one to one, in the order of both texts. */
export function isDoubtful(beads: readonly BlockBead[], scores: BlockScores): boolean {
  const plain = beads.every(
    ({ source, target, confidence, moved }) =>
      source.length === 1 && target.length === 1 && !moved && confidence >= SURE,
  );
  if (!plain) return true;
  const pairs = beads.map(({ source, target }): [number, number] => [source[0] ?? 0, target[0] ?? 0]);
  const likeness = (i: number, j: number) => likenessOf(scores, i, j);
  return pairs.some(([i, a], index) =>
    pairs
      .slice(index + 1)
      .some(([j, b]) => likeness(i, b) + likeness(j, a) > likeness(i, a) + likeness(j, b) - CLEAR),
  );
}
