/** Where a bead begins and how many segments it takes, on both sides. */
export interface Span {
  readonly source: number;
  readonly target: number;
  readonly sources: number;
  readonly targets: number;
}

/**
 * The part of the plane of source and target in which beads are looked for: for each boundary between source segments
 * (a row), from which to which boundary between target segments (a column). Its cells are numbered row by row.
 */
export class Band {
  readonly sources: number;
  readonly targets: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Cells of the widest row. */
  readonly width: number;

  constructor(sources: number, targets: number, range: (row: number) => readonly [number, number]) {
    this.sources = sources;
    this.targets = targets;
    this.low = new Int32Array(sources + 1);
    this.high = new Int32Array(sources + 1);
    let width = 0;
    for (let row = 0; row <= sources; row++) {
      const [from, to] = range(row);
      this.low[row] = row === 0 ? 0 : Math.min(targets, Math.max(0, Math.floor(from)));
      this.high[row] = row === sources ? targets : Math.max(0, Math.min(targets, Math.ceil(to)));
      width = Math.max(width, this.to(row) - this.from(row) + 1);
    }
    this.width = width;
  }

  get cells(): number {
    return (this.sources + 1) * this.width;
  }

  /** The first column of a row. */
  from(row: number): number {
    return this.low[row] ?? 0;
  }

  /** The last column of a row. */
  to(row: number): number {
    return this.high[row] ?? -1;
  }

  cell(row: number, column: number): number {
    return row * this.width + column - this.from(row);
  }

  has(row: number, column: number): boolean {
    return row >= 0 && column >= this.from(row) && column <= this.to(row);
  }
}

/** A band around the diagonal, wide enough for texts of unlike length. */
export function diagonalBand(sources: number, targets: number): Band {
  const half = Math.max(25, 0.06 * Math.max(sources, targets), Math.abs(sources - targets) / 2 + 15);
  return new Band(sources, targets, (row) => {
    const middle = sources === 0 ? 0 : (row * targets) / sources;
    return [middle - half, middle + half];
  });
}

/** Columns that a band reaches beyond the path it follows, and rows that it looks ahead and back along it. */
const BESIDE = 5;
const ALONG = 3;

/** A band around a path of beads. */
export function pathBand(sources: number, targets: number, path: readonly Span[]): Band {
  const low = new Float64Array(sources + 1).fill(targets);
  const high = new Float64Array(sources + 1);
  for (const bead of path) {
    const last = Math.min(sources, bead.source + bead.sources + ALONG);
    for (let row = Math.max(0, bead.source - ALONG); row <= last; row++) {
      low[row] = Math.min(low[row] ?? 0, bead.target);
      high[row] = Math.max(high[row] ?? 0, bead.target + bead.targets);
    }
  }
  return new Band(sources, targets, (row) => [(low[row] ?? 0) - BESIDE, (high[row] ?? 0) + BESIDE]);
}
