import type { Block, BlockKind } from '../../model/block.ts';

/** How likely a block becomes one of another kind in translation: an item a paragraph of its own, a heading words in bold. */
const changes: Readonly<Partial<Record<`${BlockKind} ${BlockKind}`, number>>> = {
  'item paragraph': 0.03,
  'paragraph quote': 0.02,
  'heading paragraph': 0.01,
  'heading item': 0.003,
  'heading title': 0.003,
};
const RARELY = 0.0005;
const SAME = 0.95;

/** How much less likely a block is the same for each level that it is off. */
const LEVEL = 1.5;

/**
 * Tells how much likelier it is that a block of a text has its kind and level because it corresponds to another than by
 * chance: a logarithm.
 *
 * @param share how many of the text's blocks are of each kind, 0 to 1.
 */
export function scoreKinds(share: ReadonlyMap<BlockKind, number>): (source: Block, target: Block) => number {
  const logs = new Map<BlockKind, Map<BlockKind, number>>();
  const logOf = (a: BlockKind, b: BlockKind): number => {
    const ofKind = logs.get(a) ?? new Map<BlockKind, number>();
    const known = ofKind.get(b);
    if (known !== undefined) return known;
    const likely = a === b ? SAME : (changes[`${a} ${b}`] ?? changes[`${b} ${a}`] ?? RARELY);
    const log = Math.log(likely / (share.get(b) ?? 1));
    logs.set(a, ofKind.set(b, log));
    return log;
  };
  return (source, target) => {
    const off = source.kind === target.kind ? Math.min(2, Math.abs(source.level - target.level)) : 0;
    return logOf(source.kind, target.kind) - LEVEL * off;
  };
}

/** How many of some blocks are of each kind, 0 to 1. */
export function shareKinds(blocks: readonly Block[]): Map<BlockKind, number> {
  const share = new Map<BlockKind, number>();
  for (const { kind } of blocks) share.set(kind, (share.get(kind) ?? 0) + 1 / blocks.length);
  return share;
}

/** Whether some of the blocks of a text may be pieces of what is one block in the other text, as a first one is. */
export function areLike(first: Block, blocks: readonly Block[], from: number, to: number): boolean {
  if (first.kind !== 'paragraph' && first.kind !== 'item' && first.kind !== 'quote') return false;
  for (let number = from; number < to; number++) {
    const { kind, level } = blocks[number] ?? first;
    if (level !== first.level || (kind !== first.kind && kind !== 'paragraph')) return false;
  }
  return true;
}
