import type { Block, BlockKind } from '../../model/block.ts';

const names: Readonly<Record<BlockKind, string>> = {
  title: 'title',
  heading: 'heading',
  paragraph: 'paragraph',
  item: 'list item',
  cell: 'table cell',
  quote: 'quotation',
  footnote: 'footnote',
  code: 'code block',
};

/** The kind of a block, in words. */
export function nameOfKind(kind: BlockKind): string {
  return names[kind];
}

/**
 * Names blocks that stand one after another by kind and number: `heading, paragraph and 3 list items`; cells that fill rows are
 * rows of a table.
 *
 * @param widths how many columns each table has, by the number of its group.
 */
export function nameBlocks(blocks: readonly Block[], widths: ReadonlyMap<number, number>): string {
  const counts = new Map<string, number>();
  const cells = blocks.filter(({ kind }) => kind === 'cell');
  const rows = Map.groupBy(cells, ({ group, row }) => `${group} ${row}`);
  const areRows = [...rows.values()].every((row) => row.length === widths.get(row[0]?.group ?? -1));
  for (const { kind } of blocks) {
    if (kind === 'cell' && areRows) counts.set('table row', rows.size);
    else counts.set(names[kind], (counts.get(names[kind]) ?? 0) + 1);
  }
  const named = [...counts].map(([name, count]) => (count === 1 ? name : `${count} ${name}s`));
  return new Intl.ListFormat('en-GB').format(named);
}

/** How many columns each table of a text has, by the number of its group. */
export function columnsOf(blocks: readonly Block[]): Map<number, number> {
  const columns = new Map<number, number>();
  for (const { group, column } of blocks) {
    if (group !== undefined && column !== undefined) {
      columns.set(group, Math.max(columns.get(group) ?? 0, column + 1));
    }
  }
  return columns;
}
