import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { readCharacters } from '../../scripts/font-coverage.ts';
import { eachShownText } from '../../src/html/plugins/running-text.ts';
import { six } from '../html/make.ts';

/** The pages of the six editions, below the site. */
export const editionPaths = six.map((locale) => `cl-24-63/${locale}/index.html`);

/** A page of what was built. */
export interface SitePage {
  readonly out: string;
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
}

/** Reads a page of a site. */
export async function readPage(out: string, path: string): Promise<SitePage> {
  const html = await readFile(join(out, path), 'utf8');
  return { out, path, html, tree: fromHtml(html) };
}

/** The files of a site, by their paths. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.slice(folder.length + 1), entry.name))
    .toSorted();
}

/** What elements state, one list for each element. */
export const attributes = (tree: Root, selector: string, ...names: string[]) =>
  selectAll(selector, tree).map(({ properties }) => names.map((name) => properties[name]));

/** The text of an element that is shown. */
export const textOf = (element: Element | undefined): string => {
  let text = '';
  if (element) eachShownText({ type: 'root', children: [element] }, ({ node }) => (text += node.value));
  return text;
};

const known = new Map<string, Promise<Set<number>>>();

/** The characters of a font file; the same file stands beside many pages. */
export function glyphsOf(path: string): Promise<Set<number>> {
  const glyphs = known.get(path) ?? readCharacters(path);
  known.set(path, glyphs);
  return glyphs;
}
