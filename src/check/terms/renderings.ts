/** The stems of a text, row by row of what corresponds. */
export type StemRows = readonly ReadonlySet<string>[];

/** How a word of the source is rendered in one language as a rule. */
export interface Rendering {
  readonly source: string;
  readonly target: string;
  /** The rows that have the word of the source, and those of them that have its rendering. */
  readonly rows: readonly number[];
  readonly usual: readonly number[];
  /** How much of their rows the two share, 0 to 1; one more where the words are known to correspond. */
  readonly score: number;
}

/** In how many rows a word is to stand, and how many of them are to have the rendering. */
const LEAST_ROWS = 3;
const LEAST_USUAL = 2;
/** How much of all of its rows a rendering is to share with the word, and of the word's own; 0 to 1. */
const SHARED = 0.6;
const COVERED = 0.66;
/** The same where nothing is known of the two. */
const ENOUGH = 4;
const SURE = 0.75;

/**
 * Finds how the words of a source text are rendered: by the word of the translation that stands where they do, and nearly nowhere
 * else. Words that stand in few rows tell nothing.
 *
 * @param isKnown whether a word is known to translate another: then fewer rows are enough.
 */
export function findRenderings(
  sources: StemRows,
  targets: StemRows,
  isKnown: (source: string, target: string) => boolean,
): Map<string, Rendering> {
  const [from, to] = [rowsByStem(sources), rowsByStem(targets)];
  const found = new Map<string, Rendering>();
  for (const [source, rows] of from) {
    const filled = rows.filter((row) => (targets[row]?.size ?? 0) > 0);
    if (filled.length < LEAST_ROWS) continue;
    let best: Rendering | undefined;
    for (const [target, times] of countTargets(filled, targets)) {
      const shared = (2 * times) / (filled.length + (to.get(target)?.length ?? 0));
      if (times < LEAST_USUAL || times < COVERED * filled.length || shared < SHARED) continue;
      const known = isKnown(source, target);
      if (!known && (times < ENOUGH || shared < SURE)) continue;
      const score = shared + (known ? 1 : 0);
      if (best && score <= best.score) continue;
      const usual = filled.filter((row) => targets[row]?.has(target));
      best = { source, target, rows: filled, usual, score };
    }
    if (best) found.set(source, best);
  }
  return mutual(found);
}

/** In how many of some rows each stem of the translation stands. */
function countTargets(rows: readonly number[], targets: StemRows): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const target of targets[row] ?? []) counts.set(target, (counts.get(target) ?? 0) + 1);
  return counts;
}

/** Of words of the source that would have one rendering the one that it shares most with: the others stand beside that. */
function mutual(found: ReadonlyMap<string, Rendering>): Map<string, Rendering> {
  const groups = Map.groupBy(found.values(), ({ target }) => target);
  const best = [...groups.values()].flatMap((all) => {
    const [first, second] = all.toSorted((one, other) => other.score - one.score);
    return first && first.score !== second?.score ? [[first.source, first] as const] : [];
  });
  return new Map(best);
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
