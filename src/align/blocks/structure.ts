import type { Block, BlockKind } from '../../model/block.ts';
import { anchorsOf, scoreAnchors, scoreColumns, scoreLooks } from './anchors.ts';
import { areAlike, scoreKinds, shareKinds } from './kinds.ts';

/** What of the blocks of a text is looked at beyond their words. */
interface Structure {
  readonly blocks: readonly Block[];
  readonly anchors: readonly ReadonlySet<string>[];
  readonly share: ReadonlyMap<BlockKind, number>;
  /** How many columns each table has, by the number of its group. */
  readonly widths: ReadonlyMap<number, number>;
}

/** Reads what of the blocks of a text is looked at beyond their words. */
export function readStructure(blocks: readonly Block[]): Structure {
  const widths = new Map<number, number>();
  for (const { group, column } of blocks) {
    if (group !== undefined && column !== undefined) {
      widths.set(group, Math.max(widths.get(group) ?? 0, column + 1));
    }
  }
  return { blocks, anchors: blocks.map(anchorsOf), share: shareKinds(blocks), widths };
}

/**
 * How much kind, level, place, looks and anchors of blocks speak for them to correspond: a logarithm of a likelihood
 * ratio. The numbers are those of the first block of each side, and of the first after the last.
 *
 * @returns −Infinity where they cannot be pieces of one block.
 */
export function scoreStructure(
  source: Structure,
  target: Structure,
  [i, iEnd]: readonly [number, number],
  [j, jEnd]: readonly [number, number],
): number {
  const [sources, targets] = [source.blocks.slice(i, iEnd), target.blocks.slice(j, jEnd)];
  const [a, b] = [sources[0], targets[0]];
  if (!a || !b) return 0;
  if (sources.length + targets.length > 2) {
    if (!areAlike([...sources, ...targets]) || isRepeated(sources) || isRepeated(targets)) return -Infinity;
  }
  const sameWidth = source.widths.get(a.group ?? -1) === target.widths.get(b.group ?? -1);
  return (
    scoreKinds(a, b, target.share) +
    scoreAnchors(union(source.anchors, i, iEnd), union(target.anchors, j, jEnd)) +
    (sources.length + targets.length > 2 ? 0 : scoreLooks(a, b)) +
    (a.kind === 'cell' && b.kind === 'cell' ? scoreColumns(a, b, sameWidth) : 0)
  );
}

/** Whether the same words stand in several blocks: then they are no pieces of one. */
function isRepeated(blocks: readonly Block[]): boolean {
  return new Set(blocks.map(({ text }) => text.trim())).size < blocks.length;
}

function union(anchors: readonly ReadonlySet<string>[], from: number, to: number): ReadonlySet<string> {
  const first = anchors[from] ?? new Set();
  return to - from === 1 ? first : new Set(anchors.slice(from, to).flatMap((one) => [...one]));
}
