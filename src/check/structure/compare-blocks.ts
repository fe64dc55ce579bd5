import type { Alignment, Bitext } from '../../model/alignment.ts';
import type { Block } from '../../model/block.ts';
import type { CheckedText } from '../rule.ts';

/** A block that is otherwise than what it corresponds to. */
export interface BlockDeparture<T> {
  /** The number of the text at fault: 0 for the source. */
  readonly text: number;
  readonly block: number;
  readonly value: T;
  readonly expected: T;
  /** What it corresponds to: the number of a text, and of a block in it. */
  readonly other: readonly [text: number, block: number];
  /** How many of the other texts agree against it. */
  readonly against: number;
}

/** From how many translations on the source is at fault where they all agree against it. */
const MANY = 3;

/**
 * Compares blocks that correspond one to one.
 *
 * @param valueOf what of a block is compared; it is asked of the block, of its counterpart, and of their bitext. Nothing is
 *   compared where it is undefined for either.
 * @returns in the order of the texts, then of their blocks.
 */
export function compareBlocks<T extends string | number>(
  { source, bitexts }: Alignment<CheckedText>,
  valueOf: (block: Block, other: Block, bitext: Bitext<CheckedText>) => T | undefined,
): BlockDeparture<T>[] {
  const found = source.text.blocks.flatMap((block, number): BlockDeparture<T>[] => {
    const others = bitexts.flatMap((bitext, index) => {
      const bead = bitext.blocks.find((one) => one.source[0] === number);
      const [at] = bead?.target ?? [];
      const other = at === undefined ? undefined : bitext.target.text.blocks[at];
      if (!bead || !other || at === undefined || bead.source.length + bead.target.length > 2) return [];
      const [own, value] = [valueOf(block, other, bitext), valueOf(other, block, bitext)];
      return own === undefined || value === undefined ? [] : [{ text: index + 1, block: at, own, value }];
    });
    const wrong = others.filter(({ own, value }) => own !== value);
    const [first] = wrong;
    if (!first) return [];
    const areAgreed = wrong.every(({ value }) => value === first.value);
    if (wrong.length >= MANY && wrong.length === bitexts.length && areAgreed) {
      const other = [first.text, first.block] as const;
      const { own: value, value: expected } = first;
      return [{ text: 0, block: number, value, expected, other, against: wrong.length }];
    }
    return wrong.map(({ text, block: at, own, value }) => {
      const against = bitexts.length + 1 - wrong.length;
      return { text, block: at, value, expected: own, other: [0, number], against };
    });
  });
  return found.toSorted((a, b) => a.text - b.text || a.block - b.block);
}
