import { createHash } from 'node:crypto';
import type { Bitext, BlockBead } from '../../model/alignment.ts';
import type { CheckedText } from '../rule.ts';

/** Blocks of a source text and those of its translation that correspond, as they are accepted. */
export interface Passage extends BlockBead {
  /** The words of its source, spaced evenly. */
  readonly words: string;
  /** The hashes of the words of both sides. */
  readonly sourceHash: string;
  readonly targetHash: string;
}

/** The passages of a bitext, in the order of the source. What has no counterpart is none. */
export function passagesOf({ source, target, blocks }: Bitext<CheckedText>): Passage[] {
  return blocks
    .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
    .map((bead) => {
      const words = wordsOf(source.text, bead.source);
      const sourceHash = hashOf(words);
      return { ...bead, words, sourceHash, targetHash: hashOf(wordsOf(target.text, bead.target)) };
    });
}

/** Words without markup: how they are spaced, and where their lines end, is no change of what they say. */
function wordsOf({ blocks }: CheckedText, numbers: readonly number[]): string {
  const words = numbers.map((number) => blocks[number]?.text ?? '').join(' ');
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * 16 hexadecimal digits: enough to tell the passages of a letter apart, few enough to be read in a diff. Blanks are left out: where
 * a line of Chinese ends there is none to be read.
 */
function hashOf(words: string): string {
  return createHash('sha256').update(words.replaceAll(' ', '')).digest('hex').slice(0, 16);
}
