import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../build/errors.ts';
import { clearAbandoned } from '../build/abandoned.ts';
import { stagingName } from '../build/stage.ts';
import { isThere, show } from '../source/read-file.ts';
import type { BagFiles } from './bag-files.ts';

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
