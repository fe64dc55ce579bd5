import { createHash } from 'node:crypto';

/** The files of a bag: their bytes by their places in it, with forward slashes. */
export type BagFiles = ReadonlyMap<string, Uint8Array>;

/** The folder of a bag that holds what is kept; what is beside it tells of that. */
export const payload = 'data/';

/** The names of the files that a bag is known by (RFC 8493). */
export const names = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha512.txt',
  tagManifest: 'tagmanifest-sha512.txt',
  /** What was signed is the tag manifest, which vouches for all the rest. */
  signature: 'tagmanifest-sha512.txt.sig',
  dublinCore: 'metadata/dublin-core.xml',
  premis: 'metadata/premis.xml',
} as const;

/** What `bagit.txt` says of a bag of version 1.0, to the byte. */
export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Whether a folder is called as bags of Hexapla are: with its version, and whether it is a draft. */
export function isBagName(name: string): boolean {
  return /\.v\d+(?:\.draft)?$/.test(name);
}

/** Hexadecimal. */
export function sha512(bytes: Uint8Array): string {
  return createHash('sha512').update(bytes).digest('hex');
}

/** How much a payload is, as RFC 8493 writes it: its bytes, a full stop, the number of its files. */
export function oxum(files: BagFiles): string {
  const sizes = [...files].filter(([path]) => path.startsWith(payload)).map(([, { length }]) => length);
  return `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`;
}

/** Files in the order of their paths, which is the same everywhere. */
export function inOrder<T>(files: Iterable<readonly [path: string, T]>): [path: string, T][] {
  return Array.from(files, ([path, value]): [string, T] => [path, value]).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
}
