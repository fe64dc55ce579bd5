import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathFaults } from './path-faults.ts';
import type { BagFault } from './bag-fault.ts';
import type { BagFiles } from './bag-files.ts';

/** How much of a bag is read: one that is larger is none of Hexapla's, and would not fit into memory. */
export const LARGEST = 2 ** 30;

/** What no manifest can list. */
export const EMPTY_FOLDER = 'Unexpected empty folder, expected one with files';

/** A bag as it was found, whatever is in it. */
export interface FoundBag {
  /** The name of the folder that it is in. */
  readonly name: string;
  /** The files that can be read, by their places in the bag. */
  readonly files: BagFiles;
  /** What is there and is no file that a bag may have. */
  readonly faults: readonly BagFault[];
}

/**
 * Reads the files of a folder. What links lead to is not followed: it lies elsewhere.
 *
 * @param folder absolute.
 */
export async function readFolder(folder: string): Promise<FoundBag> {
  const files = new Map<string, Uint8Array>();
  const faults: BagFault[] = [];
  let size = 0;
  const pending = [''];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const names = await readdir(join(folder, at));
    if (names.length === 0) faults.push({ where: at === '' ? '.' : at, reason: EMPTY_FOLDER });
    for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) {
      const path = at === '' ? name : `${at}/${name}`;
      const found = await lstat(join(folder, path));
      size += found.isFile() ? found.size : 0;
      if (found.isDirectory()) pending.push(path);
      else if (found.isSymbolicLink())
        faults.push({ where: path, reason: 'Unexpected symbolic link, expected a file' });
      else if (!found.isFile())
        faults.push({ where: path, reason: 'Unexpected device or socket, expected a file' });
      else if (size > LARGEST) {
        faults.push({ where: path, reason: `Unexpected size: with this file, more than ${LARGEST} bytes` });
        return { name: basename(folder), files, faults };
      } else files.set(path, await readFile(join(folder, path)));
    }
  }
  const tricks = pathFaults(files.keys()).map(({ path, reason }) => ({ where: path, reason }));
  return { name: basename(folder), files, faults: [...faults, ...tricks] };
}
