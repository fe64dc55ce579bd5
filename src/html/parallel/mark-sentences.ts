import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Segment } from '../../model/alignment.ts';
import type { Block } from '../../model/block.ts';
import type { BeadNumbers } from './bead-numbers.ts';

/** A text as its sentences are looked for. */
interface Marked {
  readonly blocks: readonly Block[];
  readonly segments: readonly Segment[];
}

/**
 * Puts every sentence of a body into elements of its own, `<span class="s" data-s="12">`: the number is that of its bead,
 * the same for what corresponds in all languages. A sentence that goes through several elements has a span in each.
 *
 * @param body made from the text whose blocks these are: its text nodes have their positions in the file.
 */
export function markSentences(body: Root, { blocks, segments }: Marked, beads: BeadNumbers) {
  visit(body, 'text', (node, index, parent) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined || index === undefined || !parent) return undefined;
    const number = blocks.findIndex(({ kind, offsets }) => kind !== 'title' && isWithin(offsets, from, to));
    const block = blocks[number];
    if (!block) return undefined;
    const first = block.offsets.findIndex((offset) => offset >= from);
    const pieces: typeof parent.children = [];
    let done = 0;
    const write = (end: number) => {
      if (end > done) pieces.push({ ...node, value: node.value.slice(done, end) });
      done = Math.max(done, end);
    };
    for (const [segment, one] of segments.entries()) {
      const [start, end] = [one.start - first, Math.min(one.end - first, node.value.length)];
      if (one.block !== number || end <= 0 || start >= node.value.length) continue;
      write(Math.max(start, 0));
      const words = { ...node, value: node.value.slice(done, end) };
      pieces.push({ type: 'element', tagName: 'span', properties: beads(segment), children: [words] });
      done = end;
    }
    write(node.value.length);
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

function isWithin(offsets: readonly number[], from: number, to: number): boolean {
  return (offsets[0] ?? 0) < to && (offsets.at(-1) ?? 0) > from;
}
