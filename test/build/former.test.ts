import { readFile, utimes, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { build, type BuildOptions } from '../../src/build/build.ts';
import type { WrittenManifest } from '../../src/build/manifest.ts';
import { sha256 } from '../../src/build/fresh/hash.ts';
import { edit, hashes } from '../commands/workspace.ts';
import { readManifest } from '../../src/build/read-manifest.ts';
import { onceBuilt } from './built.ts';
import { expectTrueManifest } from './true-manifest.ts';

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
    const { editions } = await readWritten();
    expect(editions.map(({ formats }) => Object.keys(formats))).toEqual(editions.map(() => ['html', 'pdf']));
    expect(editions).toHaveLength(6);
  });

  test('is listed with the common files that it was made from', async () => {
    await enterBuilt();
    const publication = await readFile('content/publication.yaml', 'utf8');
    const before = sha256(publication);
    await edit('content/publication.yaml', publication, `${publication}# Changed.\n`);
    await build({
      content: 'content',
      out: 'dist',
      only: ['CL-24/1'],
      locales: ['fr', 'zh'],
      formats: ['html'],
    });
    const { editions, common } = await readWritten();
    const from = (place: number | undefined) => {
      const seen = common[place ?? -1]?.find(({ path }) => path === 'content/publication.yaml');
      return seen?.sha256 === before ? 'before' : 'now';
    };
    expect(
      editions.map(({ slug, locale, formats: { html, pdf } }) => [
        `${slug} ${locale}`,
        from(html?.common),
        from(pdf?.common),
      ]),
    ).toEqual([
      ['cl-24-1 ar', 'before', 'before'],
      ['cl-24-1 en', 'before', 'before'],
      ['cl-24-1 fr', 'now', 'before'],
      ['cl-24-1 zh', 'now', 'before'],
      ['cl-24-2 en', 'before', 'before'],
      ['cl-24-2 fr', 'before', 'before'],
    ]);
    expect(new Set(common.map((list) => JSON.stringify(list))).size).toBe(common.length);
  });

  test('is listed byte for byte as before where a part is built again from the same', async () => {
    await enterBuilt();
    const before = await hashes('dist');
    await utimes('dist/manifest.json', 0, 0);
    await build({ content: 'content', out: 'dist', only: ['CL-24/1'], locales: ['fr'], formats: ['html'] });
    expect(await hashes('dist')).toEqual(before);
  });

  test('stays listed where Hexapla listed it as it did at first', async () => {
    await enterBuilt();
    const { common, editions, ...manifest } = await readWritten();
    const first = editions.map(({ formats, ...edition }) => {
      const placed = Object.entries(formats).map(([format, { path, common: place, own }]) => [
        format,
        { path, inputs: [...own, ...(common[place] ?? [])] },
      ]);
      return { ...edition, formats: Object.fromEntries(placed) };
    });
    await writeFile('dist/manifest.json', JSON.stringify({ ...manifest, editions: first }));
    await build({ content: 'content', out: 'dist', only: ['CL-24/1'], locales: ['fr'] });
    const now = await readWritten();
    expect(now.editions.map(({ slug, locale }) => [slug, locale])).toEqual(
      editions.map(({ slug, locale }) => [slug, locale]),
    );
    await expectTrueManifest();
    await build({ content: 'content', out: 'dist' });
    expect(await readWritten()).toEqual({ common, editions, ...manifest });
  });

  test('is not known where an edition names a list that is not there', async () => {
    await enterBuilt();
    expect(await readManifest('dist')).toBeDefined();
    await writeFile('dist/manifest.json', JSON.stringify({ ...(await readWritten()), common: [] }));
    expect(await readManifest('dist')).toBeUndefined();
  });
});

async function readWritten(): Promise<WrittenManifest> {
  return JSON.parse(await readFile('dist/manifest.json', 'utf8')) as WrittenManifest;
}
