import { chown, mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cacheFolder } from '../../src/pdf/cache-folder.ts';
import { temporaryFolder } from './temporary.ts';

/** What `XDG_CACHE_HOME` and the system's temporary folder are during a test. */
let cache: string;
let temporary: string;

beforeEach(async () => {
  cache = await temporaryFolder();
  temporary = await temporaryFolder();
  vi.stubEnv('XDG_CACHE_HOME', cache);
  vi.stubEnv('TMPDIR', temporary);
  return () => vi.unstubAllEnvs();
});

async function fill(folder: string): Promise<void> {
  await mkdir(join(folder, 'inner'));
  await writeFile(join(folder, 'inner', 'file'), 'content');
  await writeFile(join(folder, 'other'), 'content');
}

describe.skipIf(process.platform === 'win32')('a folder of the cache', () => {
  test('is filled once', async () => {
    const folder = await cacheFolder('thing-1', fill);
    expect(folder).toBe(join(cache, 'hexapla', 'thing-1'));
    expect(await readFile(join(folder, 'inner', 'file'), 'utf8')).toBe('content');
    const again = () => Promise.reject(new Error('filled again'));
    expect(await cacheFolder('thing-1', again)).toBe(folder);
  });

  test('stands in the home folder unless XDG_CACHE_HOME is an absolute path', async () => {
    vi.stubEnv('XDG_CACHE_HOME', 'relative');
    vi.stubEnv('HOME', cache);
    expect(await cacheFolder('thing-1', fill)).toBe(join(cache, '.cache', 'hexapla', 'thing-1'));
  });

  test('is whole for all who fill it at once, and nothing stays beside it', async () => {
    const folders = await Promise.all(Array.from({ length: 8 }, () => cacheFolder('thing-1', fill)));
    expect(new Set(folders).size).toBe(1);
    expect(await readdir(join(cache, 'hexapla'))).toEqual(['thing-1']);
  });

  test.each([
    ['lost a file', (folder: string) => rm(join(folder, 'inner', 'file'))],
    ['has a file that was cut', (folder: string) => truncate(join(folder, 'other'), 3)],
    ['lost its list of contents', (folder: string) => rm(join(folder, 'contents.json'))],
    ['has an empty list of contents', (folder: string) => truncate(join(folder, 'contents.json'), 0)],
  ])('is filled anew when it %s', async (_what, spoil) => {
    const folder = await cacheFolder('thing-1', fill);
    await spoil(folder);
    await Promise.all([cacheFolder('thing-1', fill), cacheFolder('thing-1', fill)]);
    expect((await stat(join(folder, 'inner', 'file'))).size).toBe(7);
    expect((await stat(join(folder, 'other'))).size).toBe(7);
    expect(await readdir(join(cache, 'hexapla'))).toEqual(['thing-1']);
  });

  test('lets others fill theirs, and takes away what nobody fills any more', async () => {
    const root = join(cache, 'hexapla');
    await mkdir(join(root, 'thing-1.part-killed'), { recursive: true });
    await mkdir(join(root, 'thing-1.part-busy'));
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(join(root, 'thing-1.part-killed'), longAgo, longAgo);
    await cacheFolder('thing-1', fill);
    expect((await readdir(root)).toSorted()).toEqual(['thing-1', 'thing-1.part-busy']);
  });

  test('stands in the temporary folder when the cache cannot be written', async () => {
    await writeFile(join(cache, 'file'), '');
    vi.stubEnv('XDG_CACHE_HOME', join(cache, 'file'));
    expect(await cacheFolder('thing-1', fill)).toMatch(`${temporary}/hexapla-`);
  });

  test('stands there too when the cache does not take the content', async () => {
    const isFull = (folder: string) => folder.startsWith(cache);
    const fillOrFail = (folder: string) =>
      isFull(folder) ? Promise.reject(new Error('ENOSPC: no space left on device')) : fill(folder);
    expect(await cacheFolder('thing-1', fillOrFail)).toMatch(`${temporary}/hexapla-`);
    expect(await readdir(join(cache, 'hexapla'))).toEqual([]);
  });

  test.runIf(process.getuid?.() === 0)('is not taken from another user', async () => {
    await mkdir(join(cache, 'hexapla'));
    await chown(join(cache, 'hexapla'), 65534, 65534);
    expect(await cacheFolder('thing-1', fill)).toBe(join(temporary, 'hexapla-0', 'thing-1'));
  });

  test('is an error with both reasons and what to do when there is no place', async () => {
    const full = () => Promise.reject(new Error('ENOSPC: no space left on device'));
    await expect(cacheFolder('thing-1', full)).rejects.toThrow(
      'Cannot unpack thing-1: ENOSPC: no space left on device; ENOSPC: no space left on device. Set XDG_CACHE_HOME',
    );
  });

  test('is not looked for elsewhere after an abort', async () => {
    const controller = new AbortController();
    const stopped = async () => {
      controller.abort(new Error('enough'));
      controller.signal.throwIfAborted();
    };
    await expect(cacheFolder('thing-1', stopped, controller.signal)).rejects.toThrow(/^enough$/);
    expect(await readdir(temporary)).toEqual([]);
  });
});
