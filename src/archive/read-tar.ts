import { buffer } from 'node:stream/consumers';
import { extract } from 'tar-stream';
import type { BagFault } from './bag-fault.ts';
import { pathFaults, pathTrick } from './path-faults.ts';
import { EMPTY_FOLDER, type FoundBag, LARGEST } from './read-bag.ts';

/** Files begin and end with blocks, and two of zeros end a tar. */
const BLOCK = 512;
const END = 2 * BLOCK;

/**
 * Reads a bag that is one tar, in which it lies in a folder of its own. Nothing is written: links, devices, and names that
 * lead out of the folder are told, and what they name is left out.
 */
export async function readTar(bytes: Uint8Array): Promise<FoundBag> {
  const files = new Map<string, Uint8Array>();
  const faults: BagFault[] = [];
  const tell = (where: string, reason: string) => faults.push({ where, reason });
  if (bytes.length > LARGEST) {
    tell('.', `Unexpected size of ${bytes.length} bytes, expected at most ${LARGEST}`);
    return { name: '', files, faults };
  }
  const wholeNames: string[] = [];
  const folders = new Set<string>();
  let folder: string | undefined;
  try {
    for await (const { header, content, offset } of entriesOf(bytes)) {
      const { name, type } = header;
      const end = offset + content.length;
      if (bytes.subarray(end, Math.ceil(end / BLOCK) * BLOCK).some((byte) => byte !== 0))
        tell(name, 'Unexpected bytes behind the file, expected zeros up to the end of its block');
      const whole = name.replace(/\/$/, '');
      wholeNames.push(whole);
      const [first = '', ...steps] = whole.split('/');
      if (first !== '' && first !== '..') folder ??= first;
      const path = steps.join('/');
      if (pathTrick(whole) !== undefined) continue;
      if (type !== 'file' && type !== 'directory')
        tell(name, `Unexpected ${type ?? 'entry of an unknown kind'}, expected a file`);
      else if (first !== folder || (path === '' && type === 'file'))
        tell(name, `Unexpected ${type} outside of the folder of the bag, \`${folder ?? ''}\``);
      else if (type === 'directory') folders.add(path);
      else if (files.has(path)) tell(path, 'Unexpected second file of this name');
      else files.set(path, content);
    }
  } catch (error) {
    tell('.', `Unreadable tar, it may be damaged or cut short: ${(error as Error).message}`);
  }
  if (bytes.length % BLOCK !== 0 || bytes.length < END || bytes.subarray(-END).some((byte) => byte !== 0))
    tell(
      '.',
      'Unexpected end of the tar, expected 1024 bytes of zeros: it was cut short, or something was added',
    );
  for (const { path, reason } of pathFaults(wholeNames)) tell(path, reason);
  for (const path of folders) {
    if (!Array.from(files.keys()).some((file) => path === '' || file.startsWith(`${path}/`)))
      tell(path === '' ? '.' : path, EMPTY_FOLDER);
  }
  return { name: folder ?? '', files, faults };
}

async function* entriesOf(bytes: Uint8Array) {
  const tar = extract();
  tar.end(Buffer.from(bytes));
  for await (const entry of tar) {
    // Its own offset is that of its header.
    yield { header: entry.header, content: await buffer(entry), offset: entry.offset + BLOCK };
  }
}
