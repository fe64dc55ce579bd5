import { stat, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../build/errors.ts';
import { clearAbandoned, stagingName } from '../build/stage.ts';
import { isThere, show } from '../source/read-file.ts';
import { type BagFiles, names } from './bag-files.ts';
import { readFolder } from './read-bag.ts';
import { readTar } from './read-tar.ts';

/**
 * Makes a folder beside the bags of an archive, in which new ones are written until all of them are there. What killed
 * runs left behind is cleared away.
 *
 * @param out the folder of the archive, absolute; made where it is not there.
 * @throws UsageError where there can be no such folder.
 */
export async function openStaging(out: string): Promise<string> {
  const staging = join(out, stagingName());
  try {
    await mkdir(out, { recursive: true });
    await clearAbandoned(out);
    await mkdir(staging);
  } catch (error) {
    throw new UsageError(`Cannot write to ${show(out)}: ${(error as Error).message}`, { cause: error });
  }
  return staging;
}

/** Writes the files of a bag into a folder. */
export async function writeFolder(folder: string, files: BagFiles): Promise<void> {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

/** Moves a bag to its place; what was there goes with the staging folder. */
export async function putInPlace(staged: string, path: string, staging: string): Promise<void> {
  if (await isThere(path)) await rename(path, join(staging, `former-${basename(path)}`));
  await rename(staged, path);
}

/** What is kept at a place: the same bag; one that was made of the same sources; another one. */
export type Kept = 'same' | 'remade' | 'other';

/**
 * Looks for what is kept at a place already. Signatures do not count: they may be given later.
 *
 * @param path of the folder or the tar.
 * @returns nothing where nothing is kept there.
 */
export async function keptThere(path: string, files: BagFiles): Promise<Kept | undefined> {
  const there = await stat(path).catch(() => undefined);
  if (!there) return undefined;
  const found = there.isDirectory() ? await readFolder(path) : await readTar(await readFile(path));
  const paths = new Set([...found.files.keys(), ...files.keys()]);
  paths.delete(names.signature);
  const others = [...paths].filter((one) => {
    const [own, other] = [files.get(one), found.files.get(one)];
    return !own || !other || Buffer.compare(own, other) !== 0;
  });
  if (found.faults.length > 0 || others.some((one) => /^data\/(?:content|templates)\//.test(one)))
    return 'other';
  return others.length > 0 ? 'remade' : 'same';
}
