/**
 * How sure posteriors make too sure of themselves: words of a sentence depend on each other, and the model was made to
 * fit the texts. Fitted to the beads of the development sets (`npm run bench:align` prints how well it does).
 */
const SLOPE = 0.45;
const OFFSET = -0.35;

/** How likely a bead is right, by its posterior probability: Platt's scaling (1999) of the logarithm of its odds. */
export function calibrate(posterior: number): number {
  const odds = Math.exp(OFFSET) * (posterior / (1 - posterior)) ** SLOPE;
  return odds === Infinity ? 1 : odds / (1 + odds);
}
