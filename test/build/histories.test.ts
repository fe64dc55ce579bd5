import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { build, type BuildOptions } from '../../src/build/build.ts';
import { edit, hashes } from '../commands/workspace.ts';
import { ownCache } from '../own-cache.ts';
import { onceBuilt } from './built.ts';
import { expectTrueManifest } from './true-manifest.ts';

const enterBuilt = onceBuilt(['html', 'pdf']);

/** Builds, and looks whether the manifest is true. */
async function builds(options: Partial<BuildOptions> = {}) {
  await build({ content: 'content', out: 'dist', ...options });
  await expectTrueManifest();
}

const one = { only: ['CL-24/1'] };
const other = { only: ['CL-24/2'] };
const change = (slug: string) => appendFile(`content/${slug}/letter.fr.md`, '\n2031.\n');
const loseCache = () => rm(ownCache(), { recursive: true });

const histories: readonly (readonly [string, () => Promise<void>])[] = [
  [
    'one that keeps nothing, after it one of a single circular',
    async () => {
      await change('cl-24-1');
      await builds({ cache: false });
      await builds(other);
    },
  ],
  [
    'what is published was thrown away, and one circular built again',
    async () => {
      await rm('dist', { recursive: true });
      await builds(one);
      const { editions } = JSON.parse(await readFile('dist/manifest.json', 'utf8'));
      expect(new Set(editions.map(({ slug }: { slug: string }) => slug))).toEqual(new Set(['cl-24-1']));
      expect(await readFile('dist/index.html', 'utf8')).not.toContain('CL-24/2');
    },
  ],
  [
    'a circular was away while another one was built',
    async () => {
      await rename('content/cl-24-2', 'away');
      await builds(one);
      await rename('away', 'content/cl-24-2');
    },
  ],
  [
    'the manifest was lost, and one circular built',
    async () => {
      await rm('dist', { recursive: true });
      await builds();
      await rm('dist/manifest.json');
      await build({ content: 'content', out: 'dist', ...one });
    },
  ],
  [
    'the manifest was another one, and one circular built',
    async () => {
      const manifest = JSON.parse(await readFile('dist/manifest.json', 'utf8'));
      await writeFile('dist/manifest.json', JSON.stringify({ ...manifest, editions: [] }));
      await builds(one);
    },
  ],
  [
    'PDFs came before pages',
    async () => {
      await rm('dist', { recursive: true });
      await loseCache();
      await builds({ formats: ['pdf'] });
      await builds(one);
      await builds(other);
    },
  ],
  [
    'the cache was lost, and a language taken away',
    async () => {
      await loseCache();
      await rm('content/cl-24-1/letter.zh.md');
      await edit('content/cl-24-1/circular.yaml', 'locales: [en, fr, ar, zh]', 'locales: [en, fr, ar]');
      await builds(one);
      await builds();
      await builds(other);
    },
  ],
  [
    'the cache was lost, and pages alone were built, twice',
    async () => {
      await loseCache();
      await builds({ formats: ['html'] });
      await change('cl-24-1');
      await builds({ formats: ['html'] });
    },
  ],
  [
    'parts of it were built one after the other, as texts changed',
    async () => {
      await change('cl-24-2');
      await builds({ formats: ['html'] });
      await change('cl-24-1');
      await builds({ locales: ['fr'] });
      await builds({ formats: ['html'], ...one });
    },
  ],
];

describe('a whole build comes to what it comes to from nothing, whatever was built before', () => {
  test.each(histories)('%s', async (_what, history) => {
    await enterBuilt();
    await builds();
    await history();
    await builds();
    const published = await hashes('dist');
    await build({ content: 'content', out: 'clean', cache: false });
    expect(published).toEqual(await hashes('clean'));
  });
});
