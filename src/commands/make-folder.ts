import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../build/errors.ts';

/**
 * Makes the folder that `--out` names, where it is not there yet.
 *
 * @throws UsageError where there is a file of this name, or above it.
 */
export async function makeFolder(path: string) {
  try {
    await mkdir(resolve(path), { recursive: true });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EEXIST', 'ENOTDIR'].includes(code)) throw error;
    throw new UsageError(`Unexpected file at ${path}, expected a folder: name another one with --out`);
  }
}
