import { join } from 'node:path';
import type { Ledger } from './ledger.ts';
import type { SeenFile } from './seen-files.ts';
import { isAsSeen } from './seen-files.ts';

/** What a former build put into `dist`, and whether it is still there. */
export interface DistFiles {
  /** Whether a file is there that holds what has this hash. */
  readonly has: (path: string, hash: string) => boolean;
  /** How a file is known. */
  readonly get: (path: string) => SeenFile | undefined;
  /** Whether a file that a former build put there is still as it was put. */
  readonly isIntact: (path: string, seen: SeenFile) => boolean;
  /** Looks at all of them now, for when they are asked for. */
  readonly lookAhead: () => void;
  /** The paths of all that was put there. */
  readonly paths: () => string[];
}

/**
 * What `dist` holds, by the ledger of the build that filled it. Each file is looked at once: who changes `dist` while a build
 * holds its lock does so at his own risk.
 *
 * @param out `dist`, absolute.
 */
export function openDist(out: string, ledger: Ledger | undefined): DistFiles {
  const known = new Map<string, SeenFile>(Object.entries(ledger?.products ?? {}));
  for (const { products } of ledger?.circulars.values() ?? [])
    for (const path in products) known.set(path, products[path] as SeenFile);
  const looked = new Map<string, boolean>();
  const isIntact = (path: string, seen: SeenFile) => {
    const before = looked.get(path);
    if (before !== undefined) return before;
    const now = isAsSeen(join(out, path), seen);
    looked.set(path, now);
    return now;
  };
  return {
    isIntact,
    lookAhead() {
      for (const [path, seen] of known) isIntact(path, seen);
    },
    get: (path) => known.get(path),
    paths: () => [...known.keys()],
    has(path, hash) {
      const seen = known.get(path);
      return seen !== undefined && seen[4] === hash && isIntact(path, seen);
    },
  };
}
