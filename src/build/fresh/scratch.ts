import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where something lies in a scratch file, in bytes. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/** A file for what would be too much to keep in memory, until it is closed: then what is in it is gone. */
export interface Scratch {
  readonly put: (bytes: Uint8Array) => Place;
  readonly get: (place: Place) => Buffer;
  readonly close: () => void;
}

/** Opens a scratch file. There is none until something is put there; no other process sees it, and it goes with this one. */
export function openScratch(): Scratch {
  let file: number | undefined;
  let end = 0;
  return {
    put(bytes) {
      file ??= openNameless();
      const place = { at: end, length: bytes.length };
      for (let done = 0; done < bytes.length; )
        done += writeSync(file, bytes, done, bytes.length - done, end + done);
      end += bytes.length;
      return place;
    },
    get({ at, length }) {
      const bytes = Buffer.allocUnsafe(length);
      for (let done = 0; done < length; ) {
        const read = file === undefined ? 0 : readSync(file, bytes, done, length - done, at + done);
        if (read === 0) throw new Error('What was put into a scratch file is not there');
        done += read;
      }
      return bytes;
    },
    close() {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

/** A file that has no name any more when it is open: the system takes it away with the process, however that ends. */
function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-scratch-'));
  const file = openSync(join(folder, 'scratch'), 'wx+', 0o600);
  rmSync(folder, { recursive: true });
  return file;
}
