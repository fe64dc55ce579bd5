import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import type { Summary } from '../../src/build/summary.ts';
import { allTold } from '../../src/check/told.ts';
import { changes, edit, enter, hashes, hexapla } from '../commands/workspace.ts';
import { ownCache } from '../own-cache.ts';
import { onceBuilt } from './built.ts';

const enterBuilt = onceBuilt(['html', 'pdf']);

/** What a build from nothing gives, nothing kept. */
async function cleanBuild(): Promise<Record<string, string>> {
  await build({ content: 'content', out: 'clean', cache: false });
  const made = await hashes('clean');
  await rm('clean', { recursive: true });
  return made;
}

/** All that was told in a build, as the reporters tell it. */
async function toldBy({ files }: Summary) {
  return allTold(await files()).map(({ file, related, ...told }) => ({
    ...told,
    path: file.path,
    related: related.map(({ file: other, ...place }) => ({ ...place, path: other.path })),
  }));
}

/** Spoils every content of the cache; gives how many there were. */
async function spoilCache(): Promise<number> {
  const folder = join(ownCache(), 'content-v2');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const bytes = await readFile(join(parentPath, name));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(join(parentPath, name), bytes);
  }
  return files.length;
}

describe('a build after another', () => {
  test('makes nothing where nothing changed, and tells the same messages', async () => {
    await enterBuilt();
    const first = await build({ content: 'content', out: 'dist' });
    const second = await build({ content: 'content', out: 'dist' });
    expect([second.freshPages, second.freshPdfs]).toEqual([0, 0]);
    expect(second.messages).toEqual(first.messages);
    expect(await toldBy(second)).toEqual(await toldBy(first));
    expect(await hashes('dist')).toEqual(await cleanBuild());
  });

  test.each([
    ['a text', () => edit('content/cl-24-2/letter.fr.md', 'un paragraphe', 'deux paragraphes'), 1],
    ['what all editions print', () => edit('content/cl-24-2/circular.yaml', '730 5111', '730 5222'), 2],
  ])('prints what changed, and comes to the same as a build from nothing: %s', async (_what, change, pdfs) => {
    await enterBuilt();
    await build({ content: 'content', out: 'dist' });
    await change();
    const { freshPdfs } = await build({ content: 'content', out: 'dist' });
    expect(freshPdfs).toBe(pdfs);
    expect(await hashes('dist')).toEqual(await cleanBuild());
  });

  test('prints nothing where a change does not reach a page, and tells the same messages', async () => {
    await enterBuilt();
    const first = await build({ content: 'content', out: 'dist' });
    // The same shell, from another place: all pages are made again, and come out as they were.
    await cp(new URL('../../templates/letter.html', import.meta.url), 'templates/letter.html');
    const second = await build({ content: 'content', out: 'dist' });
    expect([second.freshPages, second.freshPdfs]).toEqual([0, 0]);
    expect(await toldBy(second)).toEqual(await toldBy(first));
    expect((await toldBy(first)).length).toBeGreaterThan(5);
  });

  test('puts back what somebody changed or took away in dist', async () => {
    await enterBuilt();
    await build({ content: 'content', out: 'dist' });
    const before = await hashes('dist');
    await rm('dist/cl-24-1/fr/index.html');
    await writeFile('dist/cl-24-2/fr/cl-24-2.fr.pdf', 'Other');
    await writeFile('dist/index.html', 'Other');
    await build({ content: 'content', out: 'dist' });
    expect(await hashes('dist')).toEqual(before);
  });

  test('takes away what vanished from content', async () => {
    await enterBuilt();
    await build({ content: 'content', out: 'dist' });
    await rm('content/cl-24-2', { recursive: true });
    const { removed } = await build({ content: 'content', out: 'dist' });
    expect(removed).toContain('cl-24-2/fr/index.html');
    expect(await hashes('dist')).toEqual(await cleanBuild());
  });

  test('takes away what vanished that only the manifest knew of, as the cache was lost', async () => {
    await enterBuilt();
    await build({ content: 'content', out: 'dist' });
    await rm(ownCache(), { recursive: true });
    await build({ content: 'content', out: 'dist', only: ['CL-24/1'] });
    await rm('content/cl-24-2', { recursive: true });
    const { removed } = await build({ content: 'content', out: 'dist' });
    expect(removed).toContain('cl-24-2/fr/index.html');
    expect(await hashes('dist')).toEqual(await cleanBuild());
  });
});

describe('a damaged cache', () => {
  test('is found, told of and made anew', async () => {
    await enterBuilt();
    const before = await hashes('dist');
    await build({ content: 'content', out: 'dist' });
    expect(await spoilCache()).toBeGreaterThan(6);
    await rm('dist', { recursive: true });
    const { code, stdout } = await hexapla(['build']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\n\d+ damaged entries of the cache made anew\n/);
    expect(await hashes('dist')).toEqual(before);
    await rm('dist', { recursive: true });
    expect((await build({ content: 'content', out: 'dist' })).damaged).toBe(0);
    expect(await hashes('dist')).toEqual(before);
  });

  test('is told of and cleaned by `hexapla cache verify`', async () => {
    await enterBuilt();
    await build({ content: 'content', out: 'dist' });
    await hexapla(['cache', 'verify']);
    expect((await hexapla(['cache', 'verify'])).stdout).toMatch(/: \d+ entries, \d+ kB\n$/);
    await spoilCache();
    expect((await hexapla(['cache', 'verify'])).stdout).toMatch(
      /: 0 entries, 0 kB; taken away: \d+ entries damaged; \d+ kB freed\n$/,
    );
  });
});

describe('hexapla cache prune', () => {
  test('keeps what a folder that is still there needs, and forgets those that are gone', async () => {
    await enterBuilt();
    await build({ content: 'content', out: 'dist', formats: ['html'] });
    await build({ content: 'content', out: 'other', formats: ['html'] });
    await rm('other', { recursive: true });
    expect((await hexapla(['cache', 'prune'])).stdout).toMatch(
      /taken away: \d+ entr(y|ies) no longer needed/,
    );
    const { freshPages } = await build({ content: 'content', out: 'dist', formats: ['html'] });
    expect(freshPages).toBe(0);
  });
});

describe('a build without the cache', () => {
  test('makes all anew and keeps nothing', async () => {
    await enter('sound');
    const before = await hashes(ownCache());
    const { stdout } = await hexapla(['build', '--format', 'html', '--no-cache']);
    expect(stdout).not.toContain('the rest is as it was');
    expect(changes(before, await hashes(ownCache()))).toEqual([]);
  });
});
