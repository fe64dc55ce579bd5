import type { AlignedFiles } from './aligned.ts';

/** Beads as a line each: `SRC:TGT:CONFIDENCE`, numbers of segments from 0 with commas between them. */
export function toBeads({ units }: AlignedFiles): string {
  return units
    .map(
      ({ source, target, confidence }) =>
        `${source.join(',')}:${target.join(',')}:${confidence.toFixed(3)}\n`,
    )
    .join('');
}
