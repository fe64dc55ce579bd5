import type { AlignedFiles } from './aligned.ts';

/** Beads as JSON: an array of objects, one a line; confidence rounded to thousandths. */
export function toJson({ units }: AlignedFiles): string {
  const lines = units.map((unit) =>
    JSON.stringify({ ...unit, confidence: Math.round(unit.confidence * 1000) / 1000 }),
  );
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}
