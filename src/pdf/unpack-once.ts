import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** What a folder has to hold, as sizes in bytes by path; written last. */
const LIST = 'contents.json';
/** Marks a folder that is being filled or taken away, or was when its process got killed. */
const PART = '.part-';
/** Milliseconds after which nobody is filling a folder any more: unpacking takes seconds. */
const ABANDONED_AFTER = 10 * 60_000;

/**
 * Fills a folder unless that has been done before.
 *
 * It is filled under another name and gets its own by renaming, so that it is whole or not there. Whole means that
 * every file is there in its size: cleaners of temporary folders take files one by one, and a machine that lost power
 * has files without content. Two processes may do this at once: the second one drops what it has unpacked. What killed
 * processes left behind beside it is removed after ten minutes.
 *
 * @param final The folder's absolute path, in a folder that exists.
 * @param fill Writes the content into `folder`; `final` is the path at which it will stand.
 * @returns `final`.
 */
export async function unpackOnce(
  final: string,
  fill: (folder: string, final: string) => Promise<void>,
): Promise<string> {
  await removeAbandoned(dirname(final));
  if (await isWhole(final)) return final;
  const part = await mkdtemp(final + PART);
  try {
    await fill(part, final);
    await writeFile(join(part, LIST), JSON.stringify(await sizes(part)));
    await putInPlace(part, final);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return final;
}

async function putInPlace(part: string, final: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(part, final);
    } catch (error) {
      if (await isWhole(final)) return;
      if (attempt === 3) throw error;
      await takeAway(final);
    }
  }
}

/** By renaming first, so that nobody finds it growing less; another process may be quicker, which is as good. */
async function takeAway(folder: string): Promise<void> {
  const aside = await mkdtemp(folder + PART);
  await rename(folder, aside).catch(() => {});
  await rm(aside, { recursive: true, force: true });
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    const listed = Object.entries<number>(JSON.parse(await readFile(join(folder, LIST), 'utf8')));
    const found = await Promise.all(listed.map(([path]) => stat(join(folder, path))));
    return found.every((file, index) => file.size === listed[index]?.[1]);
  } catch {
    return false;
  }
}

async function sizes(folder: string): Promise<Record<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sized = paths.map(async (path) => [relative(folder, path), (await stat(path)).size] as const);
  return Object.fromEntries(await Promise.all(sized));
}

async function removeAbandoned(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.includes(PART)) continue;
    const folder = join(root, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > ABANDONED_AFTER) await rm(folder, { recursive: true, force: true });
  }
}
