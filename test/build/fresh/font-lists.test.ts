import { expect, test } from 'vitest';
import { numberFonts } from '../../../src/build/fresh/font-lists.ts';
import type { CircularRecord } from '../../../src/build/make/record.ts';

/** The record of a circular as another process tells it: nothing in it is shared. */
function recordOf(slug: string, fonts: readonly string[]): CircularRecord {
  const page = { path: `${slug}/en/index.html`, size: 1, sha256: '0', fonts: [...fonts] };
  const parallel = { ...page, path: `${slug}/parallel/index.html`, fonts: [...fonts] };
  return { slug, editions: [{ ...page, locale: 'en' }], parallel, images: {} } as unknown as CircularRecord;
}

const records = [
  recordOf('cl-24-1', ['latin', 'arabic']),
  recordOf('cl-24-2', ['latin', 'arabic']),
  recordOf('cl-24-3', ['latin']),
];

test('pages that ask for the same fonts share their list, and say what they said', () => {
  const { share } = numberFonts([]);
  const shared = records.map(share);
  expect(shared).toEqual(records);
  const lists = new Set(
    shared.flatMap(({ editions, parallel }) => [...editions, parallel].map((page) => page?.fonts)),
  );
  expect(lists.size).toBe(2);
});

test('lists keep the numbers that they have', () => {
  const before = numberFonts([['latin'], ['latin', 'cyrillic']]);
  const kept = records.map(before.toNumbers);
  expect(kept.map(({ editions }) => editions[0]?.fonts)).toEqual([2, 2, 0]);
  expect(before.lists).toEqual([['latin'], ['latin', 'cyrillic'], ['latin', 'arabic']]);
  expect(kept.map(numberFonts(before.lists).toLists)).toEqual(records);
});
