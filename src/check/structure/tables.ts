import type { Bitext } from '../../model/alignment.ts';
import type { Block } from '../../model/block.ts';
import type { CheckedText } from '../rule.ts';
import { columnsOf } from './name-blocks.ts';

/** Two tables that correspond, by the numbers of their groups. */
export interface TablePair {
  readonly source: number;
  readonly target: number;
  readonly sourceColumns: number;
  readonly targetColumns: number;
}

const pairs = new WeakMap<Bitext<CheckedText>, readonly TablePair[]>();

/** The tables of a bitext that correspond: most of their cells do. */
export function pairTables(bitext: Bitext<CheckedText>): readonly TablePair[] {
  let found = pairs.get(bitext);
  if (!found) {
    const [source, target] = [bitext.source.text.blocks, bitext.target.text.blocks];
    const [sources, targets] = [columnsOf(source), columnsOf(target)];
    const groups = pairGroups(bitext, ({ kind }) => kind === 'cell');
    found = [...groups].map(([one, other]) => ({
      source: one,
      target: other,
      sourceColumns: sources.get(one) ?? 0,
      targetColumns: targets.get(other) ?? 0,
    }));
    pairs.set(bitext, found);
  }
  return found;
}

/** Which lists or tables correspond: to each of the source the one most of its blocks correspond to. */
export function pairGroups(
  { source, target, blocks }: Bitext<CheckedText>,
  isAsked: (block: Block) => boolean,
): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const bead of blocks) {
    const one = source.text.blocks[bead.source[0] ?? -1];
    const other = target.text.blocks[bead.target[0] ?? -1];
    if (one?.group === undefined || other?.group === undefined || !isAsked(one) || !isAsked(other)) continue;
    const count = counts.get(one.group) ?? new Map<number, number>();
    counts.set(one.group, count.set(other.group, (count.get(other.group) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([group, count]) => {
      const [most] = [...count].toSorted((a, b) => b[1] - a[1]);
      return [group, most?.[0] ?? 0];
    }),
  );
}

/** Whether a block is a cell of a table that has another number of columns than its counterpart. */
export function hasOtherColumns(bitext: Bitext<CheckedText>, { kind, group, node }: Block): boolean {
  if (kind !== 'cell') return false;
  const isSource = bitext.source.text.blocks.some((block) => block.node === node);
  return pairTables(bitext).some(
    ({ source, target, sourceColumns, targetColumns }) =>
      sourceColumns !== targetColumns && group === (isSource ? source : target),
  );
}
