/** How many segments a bead takes from the source and the target, and how likely that is before anything was read. */
export interface BeadType {
  readonly source: number;
  readonly target: number;
  readonly prior: number;
}

/** The beads that are looked for; priors after Gale & Church 1993, made finer by the development sets. */
export const beadTypes: readonly BeadType[] = [
  { source: 1, target: 1, prior: 0.8 },
  { source: 1, target: 0, prior: 0.03 },
  { source: 0, target: 1, prior: 0.03 },
  { source: 1, target: 2, prior: 0.06 },
  { source: 2, target: 1, prior: 0.06 },
  { source: 2, target: 2, prior: 0.01 },
  { source: 1, target: 3, prior: 0.012 },
  { source: 3, target: 1, prior: 0.012 },
  { source: 1, target: 4, prior: 0.003 },
  { source: 4, target: 1, prior: 0.003 },
  { source: 2, target: 3, prior: 0.004 },
  { source: 3, target: 2, prior: 0.004 },
];

/** The most segments a bead takes from one side. */
export const LONGEST = 4;
