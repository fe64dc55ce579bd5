import { join } from 'node:path';
import { isAsSeen, knowFile, type PlacedFiles, type SeenFile } from './fresh/seen-files.ts';
import type { Product } from './products.ts';
import { openStage, type Stage, type StagedFile } from './stage.ts';

/** Puts into a stage what `dist` does not have. There is none as long as it has all. */
export interface Staging {
  /** Whether nothing was put there. */
  readonly isEmpty: () => boolean;
  /** Whether `dist` has a file as a former build put it there; that of this hash, where one is given. */
  readonly isThere: (path: string, seen: SeenFile | undefined, sha256?: string) => boolean;
  /**
   * Puts a file there, unless `dist` has it.
   *
   * @returns whether it was put there.
   */
  readonly put: (product: Product, seen: SeenFile | undefined) => Promise<boolean>;
  readonly putPieces: Stage['putPieces'];
  /** Publishes what was put there, and takes away what is obsolete. */
  readonly publish: (obsolete: readonly string[]) => Promise<void>;
  /**
   * Tells how files are known then.
   *
   * @param isPut whether one was put there: the others are known as they were before.
   */
  readonly see: (
    files: Iterable<StagedFile>,
    former: PlacedFiles | undefined,
    isPut: (path: string) => boolean,
  ) => PlacedFiles;
  readonly discard: () => Promise<void>;
}

/**
 * Opens what is put into a stage.
 *
 * @param out `dist`, absolute.
 * @param signal ends it, as long as nothing is published.
 */
export function openStaging(out: string, signal: AbortSignal | undefined): Staging {
  let opened: Stage | undefined;
  const stage = async () => {
    signal?.throwIfAborted();
    opened ??= await openStage(out);
    return opened;
  };
  const isThere: Staging['isThere'] = (path, seen, sha256 = seen?.[4]) =>
    seen !== undefined && seen[4] === sha256 && isAsSeen(join(out, path), seen);
  return {
    isEmpty: () => opened === undefined || opened.count() === 0,
    isThere,
    async put({ path, sha256, load }, seen) {
      if (isThere(path, seen, sha256)) return false;
      await (await stage()).put(path, await load());
      return true;
    },
    putPieces: async (...file) => (await stage()).putPieces(...file),
    async publish(obsolete) {
      if (obsolete.length > 0 || (opened && opened.count() > 0)) await (await stage()).publish(obsolete);
    },
    see(files, former, isPut) {
      const known = new Map<string, SeenFile>();
      for (const { path, sha256 } of files) {
        const now = isPut(path) ? knowFile(join(out, path), sha256) : former?.get(path);
        if (now) known.set(path, now);
      }
      return known;
    },
    discard: async () => opened?.discard(),
  };
}
