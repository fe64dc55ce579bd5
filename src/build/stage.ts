import { createHash, randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pauses } from './pauses.ts';
import { sameRoom } from './fresh/same-room.ts';
import { isInside, show } from '../source/read-file.ts';
import { UsageError } from './errors.ts';
import { folderOf } from './folder-of.ts';
import { openPathList } from './path-list.ts';

/** A file of `dist`, as the manifest lists it. */
export interface StagedFile {
  /** Its place below `dist`, with forward slashes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** A place beside the published files where a build puts what it makes, until all of it is there. */
export interface Stage {
  /** Puts a file there. */
  readonly put: (path: string, content: string | Uint8Array) => Promise<StagedFile>;
  /**
   * Puts a file there piece by piece: one that would be large in memory.
   *
   * @param isNeeded tells whether it stays there when its hash is known.
   */
  readonly putPieces: (
    path: string,
    pieces: Iterable<string>,
    isNeeded: (sha256: string) => boolean,
  ) => Promise<StagedFile>;
  /** How many files have been put. */
  readonly count: () => number;
  /**
   * Moves all that was put into its place, folders at once that are not there yet, and takes away what is no longer published. The
   * file that was put last comes last of all: by what it lists, a next run repairs what this one leaves undone.
   */
  readonly publish: (obsolete: readonly string[]) => Promise<void>;
  /** Throws away what was put and not published. */
  readonly discard: () => Promise<void>;
}

/** The names of stages begin so. */
export const PREFIX = '.staging-';
/** Lists in a stage what it is about to publish. */
export const PLAN = '.plan.json';
/** How many folders are remembered to be there: files come circular by circular, and there are thousands of those. */
const REMEMBERED = 100;
/** How many UTF-16 units are written at once. */
const PIECE = 2 ** 16;
/** How many of them before a pause. */
const PIECES = 8;

/** The name of a new folder for what is made and not published yet; it tells which process makes it. */
export function stagingName(): string {
  return `${PREFIX}${process.pid}-${randomUUID()}`;
}

/**
 * Opens a stage in the folder to publish to.
 *
 * @param out the folder, absolute; made where it is not there.
 * @throws UsageError where there can be no such folder.
 */
export async function openStage(out: string): Promise<Stage> {
  const folder = join(out, stagingName());
  let made: string | undefined;
  try {
    made = await mkdir(out, { recursive: true });
    await mkdir(folder);
  } catch (error) {
    throw new UsageError(`Cannot build to ${show(out)}: ${(error as Error).message}`, { cause: error });
  }
  const paths = openPathList();
  let last: string | undefined;
  const add = (path: string) => {
    paths.add(path);
    last = path;
  };
  const there = new Set<string>();
  const haveFolderOf = async (path: string) => {
    const above = dirname(path);
    if (there.has(above)) return;
    if (there.size === REMEMBERED) there.clear();
    await mkdir(above, { recursive: true });
    there.add(above);
  };
  return {
    count: paths.count,
    async put(path, content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      await haveFolderOf(join(folder, path));
      await writeFile(join(folder, path), bytes);
      add(path);
      return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
    async putPieces(path, pieces, isNeeded) {
      await haveFolderOf(join(folder, path));
      // Without waiting: to wait for a hundred small pieces would take a third longer.
      const file = openSync(join(folder, path), 'w');
      const hash = createHash('sha256');
      let size = 0;
      const pause = pauses(PIECES);
      const roomFor = sameRoom();
      const write = (text: string) => {
        const bytes = roomFor(Buffer.byteLength(text));
        bytes.write(text);
        hash.update(bytes);
        size += bytes.length;
        writeFileSync(file, bytes);
        return pause();
      };
      try {
        let held = '';
        for (const piece of pieces) {
          held += piece;
          if (held.length < PIECE) continue;
          await write(held);
          held = '';
        }
        await write(held);
      } finally {
        closeSync(file);
      }
      const sha256 = hash.digest('hex');
      if (isNeeded(sha256)) add(path);
      else await rm(join(folder, path));
      return { path, size, sha256 };
    },
    async publish(obsolete) {
      await writeFile(join(folder, PLAN), paths.json());
      const move = async (path: string) => {
        await haveFolderOf(join(out, path));
        await rename(join(folder, path), join(out, path));
      };
      // A folder that is not there yet is moved at once, with all its files.
      const moved = new Set<string>();
      for (const path of paths.all()) {
        if (path === last) continue;
        const top = folderOf(path);
        if (top !== folderOf(last ?? '') && !existsSync(join(out, top))) {
          await rename(join(folder, top), join(out, top));
          moved.add(top);
        }
        if (!moved.has(top)) await move(path);
      }
      for (const path of obsolete) await remove(out, path);
      if (last !== undefined) await move(last);
    },
    async discard() {
      // At once: of thousands of folders each would have something in memory while it waits.
      rmSync(folder, { recursive: true, force: true });
      // Folders that were made for nothing.
      if (made !== undefined) await removeEmpty(out, dirname(made));
    },
  };
}

/** Removes a published file, and the folders that are empty then; nothing outside of `out`. */
async function remove(out: string, path: string) {
  const file = join(out, path);
  if (!isInside(file, out)) return;
  await rm(file, { force: true });
  await removeEmpty(dirname(file), out);
}

/** Removes a folder and those above it, below `root`, as long as they are empty. */
export async function removeEmpty(from: string, root: string) {
  for (let folder = from; folder !== root && isInside(folder, root); folder = dirname(folder)) {
    const removed = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}
