import { UsageError } from '../build/errors.ts';
import { show } from '../source/read-file.ts';
import { infoValue, readBagInfo } from './bag-info.ts';
import { type BagFiles, names } from './bag-files.ts';
import { readKept } from './kept-forms.ts';
import { readManifestLines } from './manifest-lines.ts';

/**
 * Makes sure that nothing is lost where a bag takes the place of another one: that what is there is a bag of this name, and
 * that nobody has put anything into it.
 *
 * @param path of the folder or the tar.
 * @param name of the bag that is to come there.
 * @returns whether there is one.
 * @throws UsageError where there is something else.
 */
export async function refuseForeign(path: string, name: string): Promise<boolean> {
  const found = await readKept(path);
  if (!found) return false;
  const { files, faults } = found;
  const { info } = readBagInfo(textOf(files, names.info));
  const remedy = 'nothing may be lost, move it away first';
  if (infoValue(info, 'Internal-Sender-Identifier') !== name)
    throw new UsageError(`${show(path)} is in the way and is no bag of ${name}; ${remedy}`);
  const [foreign] = [...faults.map(({ where }) => where), ...unlisted(files)];
  if (foreign !== undefined)
    throw new UsageError(
      `${show(path)} is in the way and holds what is not of the bag, \`${foreign}\`; ${remedy}`,
    );
  return true;
}

/** The files of a bag that its manifests do not list. */
function unlisted(files: BagFiles): string[] {
  const listed = new Set<string>([names.tagManifest, names.signature]);
  for (const manifest of [names.manifest, names.tagManifest]) {
    for (const { path } of readManifestLines(textOf(files, manifest)).listed) listed.add(path);
  }
  return Array.from(files.keys()).filter((path) => !listed.has(path));
}

function textOf(files: BagFiles, path: string): string {
  return Buffer.from(files.get(path) ?? new Uint8Array()).toString();
}
