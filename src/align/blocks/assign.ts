/**
 * Finds the pairs of rows and columns whose scores add up to most; each row and each column is in one pair at the
 * most, and a pair that would take away from the sum is not made. (Hungarian method with potentials, after
 * Jonker & Volgenant 1987.)
 *
 * @param score what pairing a row with a column is worth; 0 is what leaving them alone is worth.
 * @returns for each row its column, or −1.
 */
export function assign(
  rows: number,
  columns: number,
  score: (row: number, column: number) => number,
): number[] {
  // Every row has a column of its own, worth nothing, in which it is left alone.
  const width = columns + rows;
  const cost = (row: number, column: number) => {
    if (column >= columns) return column - columns === row ? 0 : FORBIDDEN;
    return Math.min(FORBIDDEN, -score(row, column));
  };
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(width + 1);
  const taken = new Int32Array(width + 1);
  for (let row = 1; row <= rows; row++) {
    taken[0] = row;
    const way = augment(taken, rowPotential, columnPotential, (r, c) => cost(r - 1, c - 1));
    for (let column = way.end; column !== 0; ) {
      const before = way.from[column] ?? 0;
      taken[column] = taken[before] ?? 0;
      column = before;
    }
  }
  const assigned = Array.from({ length: rows }, () => -1);
  for (let column = 1; column <= columns; column++) {
    const row = (taken[column] ?? 0) - 1;
    if (row >= 0) assigned[row] = column - 1;
  }
  return assigned;
}

const FORBIDDEN = 1e9;

/** The cheapest way from the row in column 0 to a free column: the column, and from which each on the way was reached. */
function augment(
  taken: Int32Array,
  rowPotential: Float64Array,
  columnPotential: Float64Array,
  cost: (row: number, column: number) => number,
): { end: number; from: Int32Array } {
  const size = taken.length;
  const least = new Float64Array(size).fill(Infinity);
  const from = new Int32Array(size);
  const used = new Uint8Array(size);
  let at = 0;
  do {
    used[at] = 1;
    const row = taken[at] ?? 0;
    let [delta, next] = [Infinity, 0];
    for (let column = 1; column < size; column++) {
      if (used[column]) continue;
      const reduced = cost(row, column) - (rowPotential[row] ?? 0) - (columnPotential[column] ?? 0);
      if (reduced < (least[column] ?? Infinity)) {
        least[column] = reduced;
        from[column] = at;
      }
      if ((least[column] ?? Infinity) < delta) [delta, next] = [least[column] ?? Infinity, column];
    }
    for (let column = 0; column < size; column++) {
      if (used[column]) {
        const mine = taken[column] ?? 0;
        rowPotential[mine] = (rowPotential[mine] ?? 0) + delta;
        columnPotential[column] = (columnPotential[column] ?? 0) - delta;
      } else {
        least[column] = (least[column] ?? Infinity) - delta;
      }
    }
    at = next;
  } while (taken[at] !== 0);
  return { end: at, from };
}
