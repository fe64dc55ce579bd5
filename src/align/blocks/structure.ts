import type { Block, BlockKind } from '../../model/block.ts';
import { anchorsOf, type Looks, looksOf, scoreAnchors, scoreColumns, scoreLooks } from './anchors.ts';
import { areLike, scoreKinds, shareKinds } from './kinds.ts';

/** What of the blocks of a text is looked at beyond their words. */
interface Structure {
  readonly blocks: readonly Block[];
  readonly anchors: readonly ReadonlySet<string>[];
  readonly looks: readonly Looks[];
  readonly share: ReadonlyMap<BlockKind, number>;
  /** How many columns each table has, by the number of its group. */
  readonly widths: ReadonlyMap<number, number>;
}

/** Texts that were read: each is looked at beside all the others of its part. */
const known = new WeakMap<readonly Block[], Structure>();

/** Reads what of the blocks of a text is looked at beyond their words. */
export function readStructure(blocks: readonly Block[]): Structure {
  const before = known.get(blocks);
  if (before) return before;
  const widths = new Map<number, number>();
  for (const { group, column } of blocks) {
    if (group !== undefined && column !== undefined) {
      widths.set(group, Math.max(widths.get(group) ?? 0, column + 1));
    }
  }
  const [anchors, looks] = [blocks.map(anchorsOf), blocks.map(looksOf)];
  const structure = { blocks, anchors, looks, share: shareKinds(blocks), widths };
  known.set(blocks, structure);
  return structure;
}

/**
 * Tells how much kind, level, place, looks and anchors of blocks of two texts speak for them to correspond: a logarithm of a
 * likelihood ratio, −Infinity where they cannot be pieces of one block.
 *
 * @returns asked for the first block of the source, the first behind them, and the same of the target.
 */
export function scoreStructure(
  source: Structure,
  target: Structure,
): (i: number, iEnd: number, j: number, jEnd: number) => number {
  const kinds = scoreKinds(target.share);
  return (i, iEnd, j, jEnd) => {
    const [a, b] = [source.blocks[i], target.blocks[j]];
    if (!a || !b) return 0;
    const areOne = iEnd - i + jEnd - j === 2;
    if (!areOne && !(areLike(a, source.blocks, i, iEnd) && areLike(a, target.blocks, j, jEnd)))
      return -Infinity;
    if (!areOne && (isRepeated(source.blocks, i, iEnd) || isRepeated(target.blocks, j, jEnd)))
      return -Infinity;
    const sameWidth = source.widths.get(a.group ?? -1) === target.widths.get(b.group ?? -1);
    return (
      kinds(a, b) +
      scoreAnchors(union(source.anchors, i, iEnd), union(target.anchors, j, jEnd)) +
      (areOne ? scoreLooks(source.looks[i], target.looks[j]) : 0) +
      (a.kind === 'cell' && b.kind === 'cell' ? scoreColumns(a, b, sameWidth) : 0)
    );
  };
}

/** Whether the same words stand in several blocks: then they are no pieces of one. */
function isRepeated(blocks: readonly Block[], from: number, to: number): boolean {
  return new Set(blocks.slice(from, to).map(({ text }) => text.trim())).size < to - from;
}

function union(anchors: readonly ReadonlySet<string>[], from: number, to: number): ReadonlySet<string> {
  const first = anchors[from] ?? new Set();
  return to - from === 1 ? first : new Set(anchors.slice(from, to).flatMap((one) => [...one]));
}
