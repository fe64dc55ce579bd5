import { closeSync, mkdirSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Where something lies in a scratch file, in bytes. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/**
 * A file for what would be too much to keep in memory. What is put there stays until the file is closed, also what nobody asks for any
 * more; then it is gone, and nothing can be put there or had from there.
 */
export interface Scratch {
  readonly put: (bytes: Uint8Array) => Place;
  readonly get: (place: Place) => Buffer;
  readonly close: () => void;
}

/**
 * Opens a scratch file. There is none until something is put there; it goes with this process, however that ends.
 *
 * @param store the folder of the store: there is room, and not in memory as where systems keep temporary files.
 */
export function openScratch(store: string): Scratch {
  let opened: { readonly file: number; readonly folder: string } | undefined;
  let isClosed = false;
  let end = 0;
  return {
    put(bytes) {
      if (isClosed) throw new Error('Nothing can be put into a scratch file that is closed');
      opened ??= openNameless(store);
      const place = { at: end, length: bytes.length };
      for (let done = 0; done < bytes.length; )
        done += writeSync(opened.file, bytes, done, bytes.length - done, end + done);
      end += bytes.length;
      return place;
    },
    get({ at, length }) {
      const bytes = Buffer.allocUnsafe(length);
      for (let done = 0; done < length; ) {
        const read = opened ? readSync(opened.file, bytes, done, length - done, at + done) : 0;
        if (read === 0) throw new Error('What was put into a scratch file is not there');
        done += read;
      }
      return bytes;
    },
    close() {
      isClosed = true;
      if (!opened) return;
      closeSync(opened.file);
      rmSync(opened.folder, { recursive: true, force: true });
      opened = undefined;
    },
  };
}

/** A file that has no name any more when it is open. It keeps it until it is closed where systems do not let it go (Windows, NFS). */
function openNameless(store: string) {
  const above = join(store, 'tmp');
  mkdirSync(above, { recursive: true });
  const folder = mkdtempSync(join(above, 'scratch-'));
  const file = openSync(join(folder, 'scratch'), 'wx+', 0o600);
  try {
    rmSync(folder, { recursive: true });
  } catch {
    // It is taken away when it is closed.
  }
  return { file, folder };
}
