import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { type BagFiles, inOrder } from './bag-files.ts';

/**
 * A bag as one tar (POSIX.1-2001: ustar, with pax headers for names that ustar cannot hold), in a folder of its own. The same
 * files give the same bytes: their order is that of their names, nobody owns them, and they bear no time.
 *
 * @param name the folder of the bag.
 */
export async function writeTar(name: string, files: BagFiles): Promise<Uint8Array> {
  const tar = pack();
  for (const [path, bytes] of inOrder(files)) {
    tar.entry(
      { name: `${name}/${path}`, type: 'file', mode: 0o644, uid: 0, gid: 0, mtime: new Date(0) },
      Buffer.from(bytes),
    );
  }
  tar.finalize();
  return buffer(tar);
}
