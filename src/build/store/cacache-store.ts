import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import cacache from 'cacache';
import { cacheRoot } from '../../pdf/cache-folder.ts';

/** Where results of builds are kept, by what they were made from. */
export interface Store {
  /** Its folder, absolute. */
  readonly folder: string;
  /** What was put under a key; nothing where nothing was, or where it is not any more what was put. */
  readonly get: (key: string) => Promise<Buffer | undefined>;
  readonly put: (key: string, bytes: string | Uint8Array) => Promise<void>;
  /** How many entries were found damaged, and thrown away, since it was opened. */
  readonly damaged: () => number;
  /** Takes away a store that is not to be kept. */
  readonly close: () => Promise<void>;
}

/** Names the folder of the store where it is to be another than that in the user's cache. */
const VARIABLE = 'HEXAPLA_CACHE';

/** What a key is hashed with when it is read; the fastest that cacache takes where processors help with it. */
const options: { algorithms: [string]; memoize: boolean } = { algorithms: ['sha256'], memoize: false };

/**
 * The folder in which results are kept between builds: what `HEXAPLA_CACHE` names, or one in the user's cache.
 *
 * @returns nothing where there is no place for one.
 */
export async function storeFolder(): Promise<string | undefined> {
  const named = process.env[VARIABLE];
  if (named) return resolve(named);
  const root = await cacheRoot();
  return root && join(root, 'builds');
}

/**
 * Opens a store. What is read is verified by its hash; what is damaged is thrown away, and made anew by who asked.
 *
 * @param kept whether results are to be kept between builds; those that are not lie in a temporary folder until it is closed.
 */
export async function openStore(kept: boolean): Promise<Store> {
  const lasting = kept ? await storeFolder() : undefined;
  const folder = lasting ?? (await mkdtemp(join(tmpdir(), 'hexapla-build-')));
  return {
    ...openFolder(folder),
    async close() {
      if (lasting === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the store of another thread of the same build. */
export function openFolder(folder: string): Omit<Store, 'close'> {
  let damaged = 0;
  return {
    folder,
    damaged: () => damaged,
    async get(key) {
      try {
        return (await cacache.get(folder, key, options)).data;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !(await isListed(folder, key)))
          return undefined;
        damaged += 1;
        await discard(folder, key);
        return undefined;
      }
    },
    async put(key, bytes) {
      await cacache.put(folder, key, Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes), options);
    },
  };
}

/** Whether a key is listed, though what it stands for is gone. */
async function isListed(folder: string, key: string): Promise<boolean> {
  const info: unknown = await cacache.get.info(folder, key).catch(() => null);
  return info !== null;
}

/** Takes a damaged entry away, its content too: what is put under the same hash later must not find it there. */
async function discard(folder: string, key: string): Promise<void> {
  const info = await cacache.get.info(folder, key).catch(() => null);
  if (info) await cacache.rm.content(folder, info.integrity).catch(() => {});
  await cacache.rm.entry(folder, key).catch(() => {});
}
