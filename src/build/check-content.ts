import { basename, dirname, join, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { checkLevels } from '../check/levels.ts';
import { loadCatalogues } from '../html/catalogue.ts';
import { checkFactKeys } from '../html/check-fact-keys.ts';
import { openTemplates } from '../html/templates.ts';
import type { Workshop } from '../html/workshop.ts';
import type { ReadCircular } from '../source/read-circular.ts';
import { readPublication } from '../source/read-publication.ts';
import { checkCircular, wordingsOf } from './check-circular.ts';
import { isNamed, toSlug } from './select.ts';

/** What was read of a content folder, and checked. */
export interface CheckedContent {
  /** Every file that was looked at, with its messages; not those of circulars that were not asked for. */
  readonly files: readonly VFile[];
  /** The circulars that were asked for. */
  readonly read: readonly ReadCircular[];
  /** The publication, where `publication.yaml` is sound, and what its pages are made with. */
  readonly sound?: Pick<Workshop, 'publication' | 'templates' | 'catalogues' | 'alignments'>;
}

/**
 * Reads a content folder and checks its texts. The publication's own templates are looked for beside it.
 *
 * @param content the `content` folder, absolute.
 * @param only references or slugs of circulars; all where there are none.
 * @param today the day by which waivers expire, ISO 8601; without it none does.
 */
export async function checkContent(
  content: string,
  only: readonly string[],
  today?: string,
): Promise<CheckedContent> {
  const { files, read, publication } = await readPublication(content);
  const others = new Set(notAskedFor(only, read));
  const isAsked = ({ path }: { path: string }) =>
    !others.has(dirname(resolve(path))) && !others.has(resolve(path));
  const asked = read.filter(({ folder }) => !others.has(folder));
  if (!publication) {
    for (const one of asked) checkCircular(one, { today });
    return { files: files.filter(isAsked), read: asked };
  }
  const templates = await openTemplates(join(dirname(content), 'templates'));
  const catalogues = await loadCatalogues(templates, publication.locales);
  checkFactKeys(publication, catalogues);
  checkLevels(publication);
  const checking = { ...publication, wordings: wordingsOf(publication.locales, catalogues), today };
  const alignments = new Map(asked.flatMap((one) => [...checkCircular(one, checking)]));
  return {
    files: [...files, ...catalogues.files].filter(isAsked),
    read: asked,
    sound: { publication, templates, catalogues, alignments },
  };
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
