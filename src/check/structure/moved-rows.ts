import type { AlignableText, Bitext, BlockBead } from '../../model/alignment.ts';

/** Rows of two tables that correspond: most of their cells do. */
interface RowPair {
  readonly table: number;
  /** In the source and in the target. */
  readonly rows: readonly [number, number];
  readonly beads: readonly BlockBead[];
}

/** The beads of blocks, those of a table's row that was moved as a whole being one. */
export function withMovedRows(bitext: Bitext): BlockBead[] {
  const pairs = pairRows(bitext);
  const movedRows = new Set<string>();
  const whole = new Map<BlockBead, BlockBead>();
  for (const pair of pairs) {
    if (!pair.beads.some(({ moved }) => moved) || !pairs.some((other) => areCrossed(pair, other))) continue;
    const row: BlockBead = {
      source: pair.beads.flatMap(({ source }) => source),
      target: pair.beads.flatMap(({ target }) => target).toSorted((a, b) => a - b),
      confidence: Math.min(...pair.beads.map(({ confidence }) => confidence)),
      moved: true,
    };
    for (const bead of pair.beads) whole.set(bead, row);
    movedRows.add(keyOf({ table: pair.table, row: pair.rows[0] }));
  }
  // A cell that was taken for that of another row, as cells that say nearly the same are, moved with its row.
  const isOfMoved = ({ source }: BlockBead) => movedRows.has(keyOf(cellOf(bitext.source.text, source)));
  const beads = bitext.blocks.map(
    (bead) => whole.get(bead) ?? (isOfMoved(bead) ? { ...bead, moved: false } : bead),
  );
  return [...new Set(beads)];
}

function pairRows({ source, target, blocks }: Bitext): RowPair[] {
  const cells = blocks.flatMap((bead) => {
    const [one, other] = [cellOf(source.text, bead.source), cellOf(target.text, bead.target)];
    return one && other ? [{ one, other, bead }] : [];
  });
  const bySource = Map.groupBy(cells, ({ one }) => keyOf(one));
  return [...bySource.values()].flatMap((ones) => {
    const byTarget = [...Map.groupBy(ones, ({ other }) => keyOf(other)).values()];
    const [most = []] = byTarget.toSorted((a, b) => b.length - a.length);
    const [first] = most;
    if (!first) return [];
    const beads = most.map(({ bead }) => bead);
    return [{ table: first.one.table, rows: [first.one.row, first.other.row] as const, beads }];
  });
}

function cellOf({ blocks }: AlignableText, numbers: readonly number[]) {
  const { kind, group, row } = blocks[numbers[0] ?? -1] ?? {};
  return kind === 'cell' && group !== undefined && row !== undefined ? { table: group, row } : undefined;
}

function keyOf(cell: { readonly table: number; readonly row: number } | undefined): string {
  return cell ? `${cell.table} ${cell.row}` : '';
}

function areCrossed(one: RowPair, other: RowPair): boolean {
  return one.table === other.table && (one.rows[0] - other.rows[0]) * (one.rows[1] - other.rows[1]) < 0;
}
