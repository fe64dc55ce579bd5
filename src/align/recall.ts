import type { Block } from '../model/block.ts';

/**
 * Gives what some work comes to: as it was kept, where the same was worked on before, or made now.
 *
 * @param from all that the work depends on but the words that are known, as JSON can tell it; what it comes to is of that kind
 *   too. Who keeps it, keeps it for these words and for this Hexapla.
 */
export type Recall = <T>(from: readonly unknown[], work: () => T) => T;

/** Keeps nothing. */
export const workAnew: Recall = (_from, work) => work();

/** All of blocks that aligning looks at: not where they stand in their file. */
export function seenOf(blocks: readonly Block[]): unknown {
  return blocks.map(({ kind, level, text, marks, group, row, column }) => [
    kind,
    level,
    text,
    marks.map((mark) => [mark.kind, mark.start, mark.end, mark.target]),
    group,
    row,
    column,
  ]);
}
