import { join } from 'node:path';
import { isAsSeen, knowFile, type PlacedFiles, type SeenFile } from './fresh/seen-files.ts';
import type { Product } from './products.ts';
import { openStage, type Stage, type StagedFile } from './stage.ts';

/** Puts into a stage what `dist` does not have. There is none as long as it has all. */
export interface Staging {
  /** The paths of what was put there. */
  readonly fresh: () => ReadonlySet<string>;
  /** Whether `dist` has a file as a former build put it there; that of this hash, where one is given. */
  readonly isThere: (path: string, seen: SeenFile | undefined, sha256?: string) => boolean;
  /** Puts a file there, unless `dist` has it. */
  readonly put: (product: Product, seen: SeenFile | undefined) => Promise<void>;
  readonly putPieces: (path: string, pieces: Iterable<string>) => Promise<StagedFile>;
  /** Takes a file away again. */
  readonly drop: (path: string) => Promise<void>;
  /** Publishes what was put there, and takes away what is obsolete. */
  readonly publish: (obsolete: readonly string[]) => Promise<void>;
  /** Tells how files are known then: those that were not put there as they were known before. */
  readonly see: (files: Iterable<StagedFile>, former: PlacedFiles | undefined) => PlacedFiles;
  readonly discard: () => Promise<void>;
}

const none: ReadonlySet<string> = new Set();

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
    fresh: () => opened?.paths ?? none,
    isThere,
    async put({ path, sha256, load }, seen) {
      if (!isThere(path, seen, sha256)) await (await stage()).put(path, await load());
    },
    putPieces: async (path, pieces) => (await stage()).putPieces(path, pieces),
    drop: async (path) => opened?.drop(path),
    async publish(obsolete) {
      if (obsolete.length > 0 || (opened && opened.paths.size > 0)) await (await stage()).publish(obsolete);
    },
    see(files, former) {
      const known = new Map<string, SeenFile>();
      for (const { path, sha256 } of files) {
        const now = opened?.paths.has(path) ? knowFile(join(out, path), sha256) : former?.get(path);
        if (now) known.set(path, now);
      }
      return known;
    },
    discard: async () => opened?.discard(),
  };
}
