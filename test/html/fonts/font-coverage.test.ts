import { describe, expect, test } from 'vitest';
import { readCharacters, readTable } from '../../../scripts/font-coverage.ts';
import coverage from '../../../src/html/fonts/font-coverage.json' with { type: 'json' };
import { subsetsOf } from '../../../src/html/fonts/families.ts';

test('the table of what the fonts cover is current: else `npm run font-coverage`', async () => {
  expect(coverage).toEqual(await readTable());
});

describe.each([...subsetsOf.keys()])('%s', (family) => {
  test('has the first and the last character of each range of the table, and none beside it', () => {
    const table: Record<string, string> = coverage[family as keyof typeof coverage];
    for (const { subset, has } of subsetsOf.get(family) ?? []) {
      const ranges = (table[subset] ?? '').split(' ').map((range) => {
        const [first = '', last = first] = range.split('-');
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
      });
      const isIn = (point: number) => ranges.some(([first, last]) => point >= first && point <= last);
      const edges = ranges.flatMap(([first, last]) => [first - 1, first, last, last + 1]);
      expect(edges.filter((point) => has(point) !== isIn(point))).toEqual([]);
    }
  });

  test('has in every file all characters of the table', async () => {
    const subsets = subsetsOf.get(family) ?? [];
    expect(subsets.length).toBeGreaterThan(1);
    const lacking: string[] = [];
    for (const { name, subset, italic, has } of subsets) {
      const regular = await readCharacters(fontFile(`${name}-${subset}-400-normal`));
      const stated = [...regular].filter(has);
      const others = italic ? ['700-normal', '400-italic', '700-italic'] : ['700-normal'];
      for (const other of others) {
        const there = await readCharacters(fontFile(`${name}-${subset}-${other}`));
        const lost = stated.filter((point) => !there.has(point));
        if (lost.length > 0)
          lacking.push(`${subset} ${other}: ${lost.map((point) => point.toString(16)).join(' ')}`);
      }
    }
    expect(lacking).toEqual([]);
  });
});

function fontFile(name: string): URL {
  const family = /^noto-sans-sc|^noto-sans|^amiri/.exec(name)?.[0];
  return new URL(import.meta.resolve(`@fontsource/${family}/files/${name}.woff2`));
}
