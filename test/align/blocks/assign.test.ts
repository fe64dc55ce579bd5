import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { assign } from '../../../src/align/blocks/assign.ts';

/** The most that any pairing is worth, by trying all of them. */
function best(scores: readonly (readonly number[])[], row: number, taken: ReadonlySet<number>): number {
  const mine = scores[row];
  if (!mine) return 0;
  const pairs = mine.map((score, column) =>
    taken.has(column) ? 0 : score + best(scores, row + 1, new Set([...taken, column])),
  );
  return Math.max(best(scores, row + 1, taken), ...pairs);
}

it('pairs rows and columns so that no other pairing is worth more', () => {
  const table = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(table, (scores) => {
      const columns = scores[0]?.length ?? 0;
      const found = assign(scores.length, columns, (row, column) => scores[row]?.[column] ?? 0);
      const pairs = found.flatMap((column, row) => (column === -1 ? [] : [[row, column] as const]));
      expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length);
      const worth = pairs.reduce((sum, [row, column]) => sum + (scores[row]?.[column] ?? NaN), 0);
      expect(worth).toBe(best(scores, 0, new Set()));
    }),
  );
});
