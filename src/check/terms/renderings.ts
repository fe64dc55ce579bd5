/** The stems of a text, row by row of what corresponds. */
export type StemRows = readonly ReadonlySet<string>[];

/** How a word of the source is rendered in one language as a rule. */
export interface Rendering {
  readonly source: string;
  readonly target: string;
  /** The rows that have the word of the source, and those of them that have its rendering. */
  readonly rows: readonly number[];
  readonly usual: readonly number[];
}

/** In how many rows a word is to stand, and how many of them are to have the rendering. */
const LEAST_ROWS = 3;
const LEAST_USUAL = 2;
/** How much of all of its rows a rendering is to share with the word, and of the word's own; 0 to 1. */
const SHARED = 0.6;
const COVERED = 0.66;

/**
 * Finds how the words of a source text are rendered: by the word of the translation that stands where they do, and nearly nowhere
 * else. Words that stand in few rows tell nothing.
 */
export function findRenderings(sources: StemRows, targets: StemRows): Map<string, Rendering> {
  const [from, to] = [rowsByStem(sources), rowsByStem(targets)];
  const found = new Map<string, Rendering>();
  for (const [source, rows] of from) {
    const filled = rows.filter((row) => (targets[row]?.size ?? 0) > 0);
    if (filled.length < LEAST_ROWS) continue;
    let best: Rendering | undefined;
    let most = 0;
    for (const target of new Set(filled.flatMap((row) => [...(targets[row] ?? [])]))) {
      const usual = filled.filter((row) => targets[row]?.has(target));
      const shared = (2 * usual.length) / (filled.length + (to.get(target)?.length ?? 0));
      if (usual.length < LEAST_USUAL || usual.length < COVERED * filled.length || shared < SHARED) continue;
      if (shared <= most) continue;
      [best, most] = [{ source, target, rows: filled, usual }, shared];
    }
    if (best) found.set(source, best);
  }
  return found;
}

/** For each stem the rows that have it. */
export function rowsByStem(rows: StemRows): Map<string, number[]> {
  const found = new Map<string, number[]>();
  rows.forEach((stems, row) => {
    for (const stem of stems) {
      const own = found.get(stem);
      if (own) own.push(row);
      else found.set(stem, [row]);
    }
  });
  return found;
}
