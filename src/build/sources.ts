import { basename, dirname, join, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { loadCatalogues } from '../html/catalogue.ts';
import { checkFactKeys } from '../html/check-fact-keys.ts';
import type { Workshop } from '../html/edition-page.ts';
import { openTemplates } from '../html/templates.ts';
import type { Locale } from '../model/locale.ts';
import type { ReadCircular } from '../source/read-circular.ts';
import { readPublication } from '../source/read-publication.ts';
import { checkCircular, wordingsOf } from './check-circular.ts';
import { ContentError, hasErrors } from './errors.ts';
import { type Edition, isNamed, selectEditions, toSlug } from './select.ts';

/** What a build works from: sound, and checked. */
export interface Sources {
  readonly workshop: Workshop;
  readonly editions: readonly Edition[];
  /** Every file that was looked at, with the messages that do not stop a build. */
  readonly files: readonly VFile[];
}

/** What to read, and what of it is wanted. */
export interface SourceOptions {
  /** The `content` folder. */
  readonly content: string;
  /** References or slugs of circulars; all where there are none. */
  readonly only: readonly string[];
  /** Languages; all where there are none. */
  readonly locales: readonly Locale[];
  readonly hasPdf: Workshop['hasPdf'];
}

/**
 * Reads and checks the content. The publication's own templates are looked for beside its `content` folder.
 *
 * @throws ContentError with all messages where any of them stops the build; those of circulars that were not
 *   asked for do not. UsageError where there is no such circular or language.
 */
export async function readSources({ content, only, locales, hasPdf }: SourceOptions): Promise<Sources> {
  const root = resolve(content);
  const { files: readFiles, read, publication } = await readPublication(root);
  if (!publication) {
    for (const one of read) checkCircular(one);
    throw new ContentError(readFiles);
  }

  const templates = await openTemplates(join(dirname(root), 'templates'));
  const catalogues = await loadCatalogues(templates, publication.locales);
  checkFactKeys(publication, catalogues);
  const wordings = wordingsOf(publication.locales, catalogues);
  const others = new Set(notAskedFor(only, read));
  for (const one of read) {
    if (!others.has(one.folder)) checkCircular(one, { ...publication, wordings });
  }
  const files = [...readFiles, ...catalogues.files].filter(
    ({ path }) => !others.has(dirname(resolve(path))) && !others.has(resolve(path)),
  );
  if (hasErrors(files)) throw new ContentError(files);
  const editions = selectEditions(publication, only, locales);
  return { workshop: { publication, templates, catalogues, hasPdf }, editions, files };
}

/**
 * The folders of the circulars that are not asked for. Facts that are not sound tell no reference: then the
 * folder's name says which circular it is; and where none is of that name, it may be any of them.
 *
 * @param only references or slugs; where there are none, all are asked for.
 */
function notAskedFor(only: readonly string[], read: readonly ReadCircular[]) {
  if (only.length === 0) return [];
  const circulars = read.flatMap(({ circular }) => circular ?? []);
  const unsound = read.filter(({ circular }) => !circular).map(({ folder }) => folder);
  const isIn = (folder: string, name: string) => toSlug(name) === basename(folder).toLowerCase();
  const isFound = (name: string) =>
    circulars.some((one) => isNamed(one, name)) || unsound.some((folder) => isIn(folder, name));
  const sound = circulars.filter((one) => !only.some((name) => isNamed(one, name)));
  const others = unsound.filter((folder) => !only.some((name) => isIn(folder, name)));
  return [...sound.map(({ folder }) => folder), ...(only.every(isFound) ? others : [])];
}
