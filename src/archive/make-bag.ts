import { type KeyObject, sign } from 'node:crypto';
import { type BagFiles, declaration, inOrder, names, payload } from './bag-files.ts';
import { writeBagInfo } from './bag-info.ts';
import type { Described } from './describe.ts';
import { dublinCore } from './dublin-core.ts';
import { writeManifestLines } from './manifest-lines.ts';
import { type Deed, premis } from './premis.ts';
import { tellOfBag } from './tell-of-bag.ts';

/** What a bag is made of. */
export interface BagParts {
  readonly described: Described;
  /** What is kept, by its place in the bag, which begins with `data/`. */
  readonly kept: BagFiles;
  /** What was done to it. */
  readonly deeds: readonly Deed[];
  /** The private key, Ed25519, that the bag is to be signed with. */
  readonly key?: KeyObject | undefined;
}

/**
 * Makes a BagIt 1.0 bag (RFC 8493): what is kept, what tells of it, and checksums of both. Signed is the tag manifest, which
 * vouches for all other files.
 *
 * @returns its files, in the order of their paths.
 */
export function makeBag({ described, kept, deeds, key }: BagParts): BagFiles {
  const tags = new Map([
    [names.declaration, declaration],
    [names.info, writeBagInfo(tellOfBag(described, kept))],
    [names.manifest, writeManifestLines(kept)],
    [names.dublinCore, dublinCore(described)],
    [names.premis, premis(described, kept, deeds)],
  ] as const);
  const files = new Map<string, Uint8Array>(kept);
  for (const [path, text] of tags) files.set(path, Buffer.from(text));
  const vouched = new Map([...files].filter(([path]) => !path.startsWith(payload)));
  const tagManifest = Buffer.from(writeManifestLines(vouched));
  files.set(names.tagManifest, tagManifest);
  if (key) files.set(names.signature, sign(null, tagManifest, key));
  return new Map(inOrder(files));
}
