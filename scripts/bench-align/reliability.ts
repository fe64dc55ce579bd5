/** Beads of about the same confidence. */
export interface Bin {
  readonly count: number;
  /** Their mean confidence, and the share of them that is right; 0 to 1. */
  readonly confidence: number;
  readonly right: number;
}

/** The upper ends of the bins: finer where most beads are. */
const ENDS = [0.5, 0.7, 0.8, 0.9, 0.95, 0.99, Infinity];

/**
 * Compares how sure an aligner is with how often it is right.
 *
 * @returns the bins that have beads, and the expected calibration error (Guo et al. 2017): the mean distance of the two.
 */
export function calibrationOf(beads: readonly { confidence: number; right: boolean }[]): {
  bins: Bin[];
  error: number;
} {
  const groups = Map.groupBy(beads, ({ confidence }) => ENDS.findIndex((end) => confidence < end));
  const bins = [...groups]
    .toSorted(([a], [b]) => a - b)
    .map(
      ([, group]): Bin => ({
        count: group.length,
        confidence: group.reduce((sum, { confidence }) => sum + confidence, 0) / group.length,
        right: group.filter(({ right }) => right).length / group.length,
      }),
    );
  const error =
    bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.confidence - bin.right), 0) / beads.length;
  return { bins, error };
}
