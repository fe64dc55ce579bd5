import { diffArrays } from 'diff';
import type { Locale } from '../model/locale.ts';
import { compareWords, likeness, type Piece } from './compare-words.ts';

/** A block of a text, as versions are compared by it. */
export interface ComparedBlock {
  /** What it is: `paragraph`, `heading` … */
  readonly kind: string;
  /** The id by which links lead to it: `p5`; empty where it has none. */
  readonly id: string;
  readonly text: string;
  /** What there is of markup: links with where they lead, emphasis … */
  readonly markup: string;
}

/** What became of a block. */
export interface BlockChange {
  readonly change: 'new' | 'gone' | 'reworded' | 'markup';
  /** The block as it is, or as it was where it is gone. */
  readonly block: ComparedBlock;
  /** Its words, old and new. */
  readonly pieces: readonly Piece[];
}

/** How much of two blocks must be the same for one to have become the other. */
const ALIKE = 0.25;

/** Compares two versions of a text block by block; tells each that is not the same, in the order of the new version. */
export function compareTexts(
  old: readonly ComparedBlock[],
  now: readonly ComparedBlock[],
  locale: Locale,
): BlockChange[] {
  const changes: BlockChange[] = [];
  let gone: readonly ComparedBlock[] = [];
  const comparator = (a: ComparedBlock, b: ComparedBlock) => a.kind === b.kind && a.text === b.text;
  let at = 0;
  for (const { value, added, removed, count } of diffArrays([...old], [...now], { comparator })) {
    if (removed) gone = [...gone, ...value];
    else if (added) {
      changes.push(...pairUp(gone, value, locale));
      gone = [];
    } else {
      changes.push(...pairUp(gone, [], locale), ...markupChanges(old.slice(at, at + count), value));
      gone = [];
    }
    if (!added) at += count;
  }
  return [...changes, ...pairUp(gone, [], locale)];
}

/** Blocks that say the same in both versions, but not with the same markup. */
function markupChanges(old: readonly ComparedBlock[], now: readonly ComparedBlock[]): BlockChange[] {
  return now.flatMap((block, index): BlockChange[] => {
    const before = old[index]?.markup ?? '';
    if (before === block.markup) return [];
    const pieces: Piece[] = [
      { text: before || 'none', kind: 'gone' },
      { text: block.markup || 'none', kind: 'new' },
    ];
    return [{ change: 'markup', block, pieces }];
  });
}

/**
 * Pairs blocks that are gone with new ones that they have become, in order, so that as much as can be is alike; the others
 * are gone, or new.
 */
function pairUp(
  gone: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  locale: Locale,
): BlockChange[] {
  const alike = gone.map((one) => fresh.map((other) => likeness(one.text, other.text, locale)));
  // The most that can be alike of what follows each pair of places.
  const best = Array.from({ length: gone.length + 1 }, () =>
    Array.from({ length: fresh.length + 1 }, () => 0),
  );
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const gain = (row: number, column: number) => {
    const own = alike[row]?.[column] ?? 0;
    return own < ALIKE ? Number.NEGATIVE_INFINITY : own + at(row + 1, column + 1);
  };
  for (let row = gone.length - 1; row >= 0; row--) {
    for (let column = fresh.length - 1; column >= 0; column--) {
      const most = Math.max(gain(row, column), at(row + 1, column), at(row, column + 1));
      best[row]?.splice(column, 1, most);
    }
  }
  const changes: BlockChange[] = [];
  let [row, column] = [0, 0];
  while (row < gone.length || column < fresh.length) {
    const [one, other] = [gone[row], fresh[column]];
    if (one && other && gain(row, column) >= Math.max(at(row + 1, column), at(row, column + 1))) {
      const pieces = compareWords(one.text, other.text, locale);
      changes.push({ change: 'reworded', block: other, pieces });
      row += 1;
      column += 1;
    } else if (one && (!other || at(row + 1, column) >= at(row, column + 1))) {
      changes.push({ change: 'gone', block: one, pieces: [{ text: one.text, kind: 'gone' }] });
      row += 1;
    } else if (other) {
      changes.push({ change: 'new', block: other, pieces: [{ text: other.text, kind: 'new' }] });
      column += 1;
    }
  }
  return changes;
}
