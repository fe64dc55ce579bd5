import type { Band, Span } from './band.ts';
import { beadTypes } from './bead-types.ts';

/** A bead, and how likely it is that just these segments correspond. */
export interface ScoredBead extends Span {
  /** The number of its type. */
  readonly type: number;
  /** Its posterior probability. */
  readonly posterior: number;
}

/** What was found in a band. */
export interface Found {
  /** The likeliest way through, bead after bead. */
  readonly path: readonly ScoredBead[];
  /** Every bead that may well be one, for training; they overlap. */
  readonly candidates: readonly ScoredBead[];
}

const TYPES = beadTypes.length;

/** The least posterior of a candidate. */
const LEAST = Math.log(0.08);

/** Finds beads by their scores: the likeliest path (Viterbi), and posteriors (forward–backward; Rabiner 1989). */
export function findBeads(band: Band, scores: Float64Array): Found {
  const { totals, types } = sweepForward(band, scores);
  const rests = sweepBackward(band, scores);
  const whole = totals[band.cell(band.sources, band.targets)] ?? 0;
  const bead = (row: number, column: number, type: number): ScoredBead => {
    const { source: sources, target: targets } = beadTypes[type] ?? { source: 1, target: 1 };
    const [source, target] = [row - sources, column - targets];
    const end = band.cell(row, column);
    const log =
      (totals[band.cell(source, target)] ?? 0) + (scores[end * TYPES + type] ?? 0) + (rests[end] ?? 0);
    return { source, target, sources, targets, type, posterior: Math.exp(Math.min(0, log - whole)) };
  };
  const path: ScoredBead[] = [];
  for (let [row, column] = [band.sources, band.targets]; row > 0 || column > 0; ) {
    const found = bead(row, column, types[band.cell(row, column)] ?? 0);
    path.push(found);
    [row, column] = [found.source, found.target];
  }
  const candidates: ScoredBead[] = [];
  for (let row = 0; row <= band.sources; row++) {
    for (let column = band.from(row); column <= band.to(row); column++) {
      const cell = band.cell(row, column);
      if ((totals[cell] ?? 0) + (rests[cell] ?? 0) - whole < LEAST) continue;
      for (let type = 0; type < TYPES; type++) {
        if (scores[cell * TYPES + type] === -Infinity) continue;
        const found = bead(row, column, type);
        if (found.posterior > Math.exp(LEAST)) candidates.push(found);
      }
    }
  }
  return { path: path.toReversed(), candidates };
}

/** From the beginning: the sum of all ways to each cell, and the type of the last bead of the best one. */
function sweepForward(band: Band, scores: Float64Array): { totals: Float64Array; types: Int8Array } {
  const totals = new Float64Array(band.cells).fill(-Infinity);
  const bests = new Float64Array(band.cells).fill(-Infinity);
  const types = new Int8Array(band.cells);
  totals[0] = 0;
  bests[0] = 0;
  for (let row = 0; row <= band.sources; row++) {
    for (let column = band.from(row); column <= band.to(row); column++) {
      const here = band.cell(row, column);
      for (let type = 0; type < TYPES; type++) {
        const score = scores[here * TYPES + type] ?? -Infinity;
        if (score === -Infinity) continue;
        const before = cellBefore(band, row, column, type);
        const best = (bests[before] ?? 0) + score;
        if (best > (bests[here] ?? 0)) {
          bests[here] = best;
          types[here] = type;
        }
        totals[here] = addLogs(totals[here] ?? 0, (totals[before] ?? 0) + score);
      }
    }
  }
  return { totals, types };
}

/** From the end: the sum of all ways from each cell. */
function sweepBackward(band: Band, scores: Float64Array): Float64Array {
  const rests = new Float64Array(band.cells).fill(-Infinity);
  rests[band.cell(band.sources, band.targets)] = 0;
  for (let row = band.sources; row >= 0; row--) {
    for (let column = band.to(row); column >= band.from(row); column--) {
      const here = band.cell(row, column);
      if (rests[here] === -Infinity) continue;
      for (let type = 0; type < TYPES; type++) {
        const score = scores[here * TYPES + type] ?? -Infinity;
        if (score === -Infinity) continue;
        const before = cellBefore(band, row, column, type);
        rests[before] = addLogs(rests[before] ?? 0, (rests[here] ?? 0) + score);
      }
    }
  }
  return rests;
}

function cellBefore(band: Band, row: number, column: number, type: number): number {
  const bead = beadTypes[type];
  return band.cell(row - (bead?.source ?? 0), column - (bead?.target ?? 0));
}

/** The logarithm of the sum of two numbers, given by their logarithms. */
function addLogs(a: number, b: number): number {
  const [more, less] = a > b ? [a, b] : [b, a];
  return more - less < 30 ? more + Math.log1p(Math.exp(less - more)) : more;
}
