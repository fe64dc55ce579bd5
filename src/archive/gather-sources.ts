import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VFile } from 'vfile';
import type { Circular, Publication } from '../model/circular.ts';
import { isThere } from '../source/read-file.ts';

/** The templates that come with Hexapla: a publication that is built with no others has none of its own. */
const builtIn = fileURLToPath(new URL('../../templates', import.meta.url));

/**
 * Copies what a circular is made from into a folder that is a publication of this one circular: its texts, facts, waivers
 * and images, what is stated for all circulars, and the publication's own templates. It builds as the whole one does.
 *
 * @param files every file that was looked at when the content was read.
 * @param to the folder, absolute: `content` is made in it, and `templates` where there are any.
 */
export async function gatherSources(
  { content }: Publication,
  circular: Circular,
  files: readonly VFile[],
  to: string,
): Promise<void> {
  const images = circular.parts.flatMap(({ texts }) =>
    [...texts.values()].flatMap((text) => [...text.images.values()]),
  );
  const read = files
    .map(({ path }) => resolve(path))
    .filter((path) => [content, circular.folder].includes(dirname(path)));
  for (const path of new Set([...read, ...images])) {
    if (!(await isThere(path))) continue;
    const target = join(to, 'content', relative(content, path));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await readFile(path));
  }
  const own = join(dirname(content), 'templates');
  if (own !== builtIn && (await isThere(own))) await copyFolder(own, join(to, 'templates'));
}

/** Copies the files of a folder, and what its links lead to, as building reads it; hidden files are somebody else's. */
async function copyFolder(from: string, to: string) {
  await cp(from, to, {
    recursive: true,
    filter: async (path) =>
      !relative(from, path)
        .split(sep)
        .some((step) => step.startsWith('.')),
    dereference: true,
  });
}

/** The files of a folder: their bytes by their places below it, with forward slashes. */
export async function readFiles(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), await readFile(path));
  }
  return files;
}
