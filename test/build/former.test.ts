import { readFile, utimes } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { build, type BuildOptions } from '../../src/build/build.ts';
import type { WrittenManifest } from '../../src/build/manifest.ts';
import { sha256 } from '../../src/build/fresh/hash.ts';
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
    const { editions } = JSON.parse(await readFile('dist/manifest.json', 'utf8')) as WrittenManifest;
    expect(editions.map(({ formats }) => Object.keys(formats))).toEqual(editions.map(() => ['html', 'pdf']));
    expect(editions).toHaveLength(6);
  });

  test('is listed with the common files as they were then', async () => {
    await enterBuilt();
    const publication = await readFile('content/publication.yaml', 'utf8');
    const before = sha256(publication);
    await edit('content/publication.yaml', publication, `${publication}# Changed.\n`);
    await build({ content: 'content', out: 'dist', only: ['CL-24/1'], locales: ['zh'] });
    const { editions, common } = JSON.parse(await readFile('dist/manifest.json', 'utf8')) as WrittenManifest;
    const madeFrom = editions.map(({ slug, locale, formats }) => {
      const list = common[formats.html?.common ?? -1];
      const seen = list?.find(({ path }) => path === 'content/publication.yaml')?.sha256;
      return [slug, locale, seen === before ? 'before' : 'now'];
    });
    expect(madeFrom).toEqual([
      ['cl-24-1', 'ar', 'before'],
      ['cl-24-1', 'en', 'before'],
      ['cl-24-1', 'fr', 'before'],
      ['cl-24-1', 'zh', 'now'],
      ['cl-24-2', 'en', 'before'],
      ['cl-24-2', 'fr', 'before'],
    ]);
    expect(common.flat().filter(({ path }) => path === 'content/publication.yaml')).toHaveLength(
      common.length,
    );
  });
});
