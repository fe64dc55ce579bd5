import { readFileSync, statSync } from 'node:fs';
import { sha256 } from './hash.ts';

/** A file as it was seen: its size, times, number, and the SHA-256 of what it held then. */
export type SeenFile = readonly [
  size: number,
  modified: number,
  changed: number,
  inode: number,
  hash: string,
];

/**
 * Files of `dist` as they were put there, by their places. No object: of keys that only one object has V8 would keep for each what it
 * looks like, until it looks through all memory.
 */
export type PlacedFiles = ReadonlyMap<string, SeenFile>;

/** Milliseconds within which a file can change twice and have one time. */
const TICK = 100;

/**
 * Looks at a file again. One whose size, times and number are as they were is not read; one that changed a moment before it
 * was looked at could change again without its times telling, and is read each time.
 *
 * Synchronous: thousands of small files take half as long so.
 *
 * @param path absolute.
 * @param former how it was seen before.
 * @returns nothing where there is no such file.
 */
export function seeFile(path: string, former?: SeenFile): SeenFile | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = stat;
  if (former && former[0] === size && former[1] === mtimeMs && former[2] === ctimeMs && former[3] === ino)
    return former;
  const isRecent = Date.now() - Math.max(ctimeMs, mtimeMs) < TICK;
  return [size, mtimeMs, isRecent ? -1 : ctimeMs, ino, sha256(readFileSync(path))];
}

/** How a file of `dist` is known that was just put there, its hash too. */
export function knowFile(path: string, hash: string): SeenFile | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino, hash];
}

/** Whether a file is as it was seen, by its size, times and number. */
export function isAsSeen(path: string, [size, modified, changed, inode]: SeenFile): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return (
    stat !== undefined &&
    stat.size === size &&
    stat.mtimeMs === modified &&
    stat.ctimeMs === changed &&
    stat.ino === inode
  );
}
