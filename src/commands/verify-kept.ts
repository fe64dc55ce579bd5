import type { KeyObject } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { BagFault } from '../archive/bag-fault.ts';
import { isBagName, names } from '../archive/bag-files.ts';
import { type FoundBag, readFolder } from '../archive/read-bag.ts';
import { readTar } from '../archive/read-tar.ts';
import { verifyBag } from '../archive/verify-bag.ts';
import { verifyBuild } from '../archive/verify-build.ts';
import { MANIFEST } from '../build/manifest.ts';
import { UsageError } from '../build/errors.ts';

/** What was found of a bag or a build. */
export interface KeptFinding {
  readonly kind: 'bag' | 'build';
  readonly files: number;
  readonly pdfs: number;
  readonly isSigned: boolean;
  readonly faults: readonly BagFault[];
}

/** Checks a bag that is one tar. */
export async function verifyTar(
  path: string,
  bytes: Uint8Array,
  key: KeyObject | undefined,
): Promise<KeptFinding> {
  const { name, files, faults } = await readTar(bytes);
  const named = basename(path).replace(/\.tar$/i, '');
  const isOther = isBagName(named) && named !== name;
  const reason = `Unexpected folder \`${name}\` in the tar, expected \`${named}\` as the tar is called`;
  const found = { name, files, faults: isOther ? [...faults, { where: '.', reason }] : faults };
  return describe('bag', found, await verifyBag(found, key));
}

/**
 * Checks a folder, as a build where it has a manifest of one, else as a bag.
 *
 * @returns nothing where it is neither.
 * @throws UsageError where a key is named for a build, which nobody signs.
 */
export async function verifyFolder(
  path: string,
  key: KeyObject | undefined,
): Promise<KeptFinding | undefined> {
  const own = await readdir(path);
  // A bag that has lost what it is known by is a damaged one still.
  const isBag =
    own.some((name) => /^(?:bagit|bag-info|(?:tag)?manifest-.+)\.txt$/.test(name)) ||
    ['data', 'metadata'].every((name) => own.includes(name));
  if (!isBag && !own.includes(MANIFEST)) return undefined;
  if (!isBag && key) throw new UsageError('it is no bag: `--key` names who signed one, leave it out');
  const found = await readFolder(resolve(path));
  if (isBag) return describe('bag', found, await verifyBag(found, key));
  return describe('build', found, await verifyBuild(resolve(path), found));
}

function describe(kind: KeptFinding['kind'], { files }: FoundBag, faults: readonly BagFault[]): KeptFinding {
  const pdfs = Array.from(files.keys()).filter((path) => path.endsWith('.pdf')).length;
  return { kind, files: files.size, pdfs, isSigned: files.has(names.signature), faults };
}
