import type { Block } from '../../model/block.ts';
import type { CheckedText } from '../rule.ts';

/** A block with its words as prose: what is no prose of its language is masked, so that offsets stay the same. */
export interface Prose {
  readonly block: Block;
  /** As long as the block's text; masked characters are {@link MASK}, white space stays. */
  readonly words: string;
}

/** What stands for a character that no rule of writing applies to. */
export const MASK = '\uFFFC';

const addresses =
  /(?:https?:\/\/|www\.)[^\s<>"'“”«»)\]，。；：）（、《》]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}])[\w-]+(?:\.[\w-]+)*\.(?:int|org|com|net|edu|gov|az|ch|un)(?:\/[^\s<>"'“”«»)\]，。；：）（]*)?(?![\p{L}\p{N}])/gu;

const read = new WeakMap<Block, Prose>();

/** The blocks of a text that are prose: code is not; code, addresses and words in another language within a block are masked. */
export function proseOf({ blocks }: Pick<CheckedText, 'blocks'>): Prose[] {
  return blocks.filter(({ kind }) => kind !== 'code').map((block) => proseOfBlock(block));
}

function proseOfBlock(block: Block): Prose {
  const made = read.get(block) ?? { block, words: maskedWords(block) };
  read.set(block, made);
  return made;
}

function maskedWords({ text, marks }: Block): string {
  let words = text;
  const mask = (start: number, end: number) => {
    words = words.slice(0, start) + words.slice(start, end).replace(/\S/g, MASK) + words.slice(end);
  };
  for (const { kind, start, end } of marks) if (kind === 'code' || kind === 'lang') mask(start, end);
  for (const { 0: address, index } of text.matchAll(addresses)) {
    const trimmed = address.replace(/[.,;:!?]+$/, '');
    mask(index, index + trimmed.length);
  }
  return words;
}
