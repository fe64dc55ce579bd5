import { readFile, stat } from 'node:fs/promises';
import type { BagFault } from './bag-fault.ts';
import { type BagFiles, names } from './bag-files.ts';
import { checkManifests } from './check-manifests.ts';
import { checkTags } from './check-tags.ts';
import { type FoundBag, readFolder } from './read-bag.ts';
import { readTar } from './read-tar.ts';

/** A release that is kept already, as a folder or as a tar. */
export interface KeptForm {
  /** Of the folder or the tar. */
  readonly path: string;
  readonly files: BagFiles;
  /** How it is not as it was archived: then it tells nothing of what was released. */
  readonly faults: readonly BagFault[];
  /** Whether it is what is made now, was made in another way of the same sources, or of others. */
  readonly likeness: 'same' | 'remade' | 'other';
}

/**
 * Looks for a release that is kept already, in either form: both are the same version. Signatures do not count: they may be
 * given later.
 *
 * @param place of the folder; that of the tar ends in `.tar`.
 * @param files of the bag, as it is made now.
 */
export async function keptForms(place: string, files: BagFiles): Promise<KeptForm[]> {
  const forms: KeptForm[] = [];
  for (const path of [place, `${place}.tar`]) {
    const found = await readKept(path);
    if (!found) continue;
    const faults = [...found.faults, ...checkTags(found.files, found.name), ...checkManifests(found.files)];
    forms.push({ path, files: found.files, faults, likeness: likenessOf(found.files, files) });
  }
  return forms;
}

/** Reads the folder or the tar at a place; nothing where nothing is there. */
export async function readKept(path: string): Promise<FoundBag | undefined> {
  const there = await stat(path).catch(() => undefined);
  if (!there) return undefined;
  return there.isDirectory() ? readFolder(path) : readTar(await readFile(path));
}

function likenessOf(kept: BagFiles, made: BagFiles): KeptForm['likeness'] {
  const paths = new Set([...kept.keys(), ...made.keys()]);
  paths.delete(names.signature);
  const others = [...paths].filter((path) => {
    const [one, other] = [kept.get(path), made.get(path)];
    return !one || !other || Buffer.compare(one, other) !== 0;
  });
  if (others.some((path) => /^data\/(?:content|templates)\//.test(path))) return 'other';
  return others.length > 0 ? 'remade' : 'same';
}
