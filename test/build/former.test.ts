import { readFile, utimes } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { build, type BuildOptions } from '../../src/build/build.ts';
import type { Manifest } from '../../src/build/manifest.ts';
import { edit, hashes } from '../commands/workspace.ts';
import { onceBuilt } from './built.ts';

const enterBuilt = onceBuilt(['html', 'pdf']);

/** Builds that leave much of what is published as it is. */
const some: readonly (readonly [string, Partial<BuildOptions>])[] = [
  ['cl-24-2/letter.fr.md', { formats: ['html'] }],
  ['cl-24-1/letter.zh.md', { formats: ['html'], only: ['CL-24/1'], locales: ['zh'] }],
  ['cl-24-2/letter.en.md', { formats: ['pdf'], only: ['CL-24/2'], locales: ['en'] }],
  ['cl-24-1/letter.fr.md', { formats: ['html'], locales: ['fr'] }],
];

/** Builds one after the other; gives what is published after each. */
async function buildAll(between: () => Promise<void>): Promise<Record<string, string>[]> {
  await enterBuilt();
  await build({ content: 'content', out: 'dist' });
  const published = [];
  for (const [path, options] of some) {
    const text = await readFile(`content/${path}`, 'utf8');
    await edit(`content/${path}`, text, `${text}\n2031.\n`);
    await between();
    await build({ content: 'content', out: 'dist', ...options });
    published.push(await hashes('dist'));
  }
  return published;
}

describe('what former builds published', () => {
  test('stays listed in the same way, whether the ledger knows it or the manifest is read', async () => {
    const known = await buildAll(async () => {});
    // A manifest with another time is read.
    const read = await buildAll(() => utimes('dist/manifest.json', 0, 0));
    expect(known).toEqual(read);
    const { editions } = JSON.parse(await readFile('dist/manifest.json', 'utf8')) as Manifest;
    expect(editions.map(({ formats }) => Object.keys(formats))).toEqual(editions.map(() => ['html', 'pdf']));
    expect(editions).toHaveLength(6);
  });
});
