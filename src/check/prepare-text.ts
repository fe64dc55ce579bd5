import type { Block } from '../model/block.ts';
import type { Text } from '../model/circular.ts';
import { readBlocks } from '../source/read-blocks.ts';
import type { CheckedText } from './rule.ts';

/** Cuts a text into what the rules look at: its title, the titles that it gives the annexes, the blocks of its body. */
export function prepareText(text: Text): CheckedText {
  const { title, annexes, tree, file } = text;
  const titles = [title, ...Object.values(annexes)].filter(Boolean);
  return {
    ...text,
    blocks: [...titles.map((one) => titleBlock(one, text)), ...readBlocks(tree, String(file))],
  };
}

/** A title as a block. Where the front matter spells it with escapes, its place is only that of its beginning. */
function titleBlock(title: string, { file, tree }: Text): Block {
  const at = String(file).indexOf(title);
  const from = Math.max(0, at);
  const offsets = Array.from({ length: title.length + 1 }, (_, index) => (at < 0 ? from : from + index));
  return { kind: 'title', level: 0, text: title, offsets, marks: [], node: tree };
}
