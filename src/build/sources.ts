import { basename, dirname, join, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { checkTexts } from '../check/check-texts.ts';
import { loadCatalogues } from '../html/catalogue.ts';
import { checkFactKeys } from '../html/check-fact-keys.ts';
import type { Workshop } from '../html/edition-page.ts';
import { openTemplates } from '../html/templates.ts';
import type { Locale } from '../model/locale.ts';
import { isInside } from '../source/read-file.ts';
import { readPublication } from '../source/read-publication.ts';
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
  readonly withPdf: boolean;
}

/**
 * Reads and checks the content. The publication's own templates are looked for beside its `content` folder.
 *
 * @throws ContentError with all messages where any of them stops the build; those of circulars that were not
 *   asked for do not. UsageError where there is no such circular or language.
 */
export async function readSources({ content, only, locales, withPdf }: SourceOptions): Promise<Sources> {
  const root = resolve(content);
  const read = await readPublication(root);
  checkTexts(read.texts);
  const { publication } = read;
  if (!publication) throw new ContentError(read.files);

  const templates = await openTemplates(join(dirname(root), 'templates'));
  const catalogues = await loadCatalogues(templates, publication.locales);
  checkFactKeys(publication, catalogues);
  // The facts that are not sound tell no reference: then the folder's name says which circular it is.
  const others = [
    ...publication.circulars.filter((one) => !only.some((name) => isNamed(one, name))),
    ...read.unsound
      .filter((folder) => !only.some((name) => toSlug(name) === basename(folder).toLowerCase()))
      .map((folder) => ({ folder })),
  ];
  const files = [...read.files, ...catalogues.files].filter(
    ({ path }) => only.length === 0 || !others.some(({ folder }) => isInside(resolve(path), folder)),
  );
  if (hasErrors(files)) throw new ContentError(files);
  const editions = selectEditions(publication, only, locales);
  return { workshop: { publication, templates, catalogues, withPdf }, editions, files };
}
