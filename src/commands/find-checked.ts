import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../build/errors.ts';
import type { Locale } from '../model/locale.ts';
import { type LooseText, localeInName } from '../source/read-loose-texts.ts';

/** What of a content folder is to be checked. */
export interface AskedContent {
  /** The folder, absolute. */
  readonly content: string;
  /** References or slugs of circulars that are asked for as a whole; all circulars where it is `all`. */
  readonly circulars: readonly string[] | 'all';
  /** The texts that are asked for alone; absolute. */
  readonly texts: readonly string[];
}

/** What is to be checked: of content folders, and Markdown files that are in none. */
export interface Asked {
  readonly contents: readonly AskedContent[];
  readonly loose: readonly LooseText[];
}

/**
 * Finds out what the names on a command line mean.
 *
 * @param names references or slugs of circulars, Markdown files, or folders: of a publication, of a circular, or of
 *   Markdown files; the whole publication where there are none.
 * @param content the folder in which circulars are looked for by reference.
 * @param locale the language of files whose name says none.
 * @throws UsageError where a name means nothing, or the language of a file is not known.
 */
export async function findChecked(
  names: readonly string[],
  content: string,
  locale: Locale | undefined,
): Promise<Asked> {
  const contents = new Map<string, { all: boolean; circulars: string[]; texts: string[] }>();
  const inside = (folder: string) => {
    const one = contents.get(folder) ?? { all: false, circulars: [], texts: [] };
    contents.set(folder, one);
    return one;
  };
  const loose: LooseText[] = [];
  const addText = async (path: string) => {
    const folder = dirname(path);
    if (await isFile(join(folder, 'circular.yaml'))) inside(dirname(folder)).texts.push(path);
    else loose.push({ path, locale: languageOf(path, locale) });
  };
  if (names.length === 0) {
    const found = await stat(content).catch(() => undefined);
    if (!found?.isDirectory())
      throw new UsageError(`There is no folder ${content}; name that of the content with --content`);
    inside(resolve(content)).all = true;
  }
  for (const name of names) {
    const path = resolve(name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) {
      if (await isFile(join(path, 'publication.yaml'))) inside(path).all = true;
      else if (await isFile(join(path, 'circular.yaml')))
        inside(dirname(path)).circulars.push(basename(path));
      else for (const text of await textsIn(path, name)) await addText(text);
    } else if (name.endsWith('.md')) {
      if (!found) throw new UsageError(`There is no file ${name}`);
      await addText(path);
    } else if (found) {
      throw new UsageError(`${name} is no Markdown file, expected one named *.md`);
    } else {
      inside(resolve(content)).circulars.push(name);
    }
  }
  const asked = [...contents].map(([folder, { all, circulars, texts }]) => ({
    content: folder,
    circulars: all ? ('all' as const) : circulars,
    texts,
  }));
  return { contents: asked, loose };
}

function languageOf(path: string, otherwise: Locale | undefined): Locale {
  const locale = localeInName(path) ?? otherwise;
  if (locale !== undefined) return locale;
  const reason = 'does not say its language, expected a name such as letter.fr.md, or one --locale';
  throw new UsageError(`${basename(path)} ${reason}`);
}

async function textsIn(folder: string, name: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((one) => one.endsWith('.md') && !one.startsWith('.'));
  const texts = files.filter((one) => localeInName(one) !== undefined).toSorted();
  if (texts.length > 0) return texts.map((one) => join(folder, one));
  throw new UsageError(
    `${name} has no texts, expected a publication, a circular, or files such as letter.fr.md`,
  );
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
