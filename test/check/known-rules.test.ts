import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { knownRules } from '../../src/check/known-rules.ts';
import { otherRules } from '../../src/check/other-rules.ts';

const src = resolve(import.meta.dirname, '../../src');

/** Every id that is given to `report`, in all of the sources. */
async function reported(): Promise<Set<string>> {
  const names = (await readdir(src, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(names.map((name) => readFile(join(src, name), 'utf8')));
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/\breport\(\s*[^,()]+,\s*'([^']+)'/g)].map(([, id = '']) => id),
    ),
  );
}

test('every rule that messages name is known: explained, and listed once', async () => {
  const ids = knownRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const found = await reported();
  expect(found.size).toBeGreaterThan(25);
  expect([...found].filter((id) => !ids.includes(id))).toEqual([]);
});

test('every rule that is known beside those of texts is reported somewhere', async () => {
  const found = await reported();
  expect(otherRules.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
});
