import { access, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fill } from './fill-template.ts';

/** The templates that come with Hexapla. */
const builtIn = fileURLToPath(new URL('../../templates', import.meta.url));

/** What designers own: the shells of pages, the styles, the catalogues. */
export interface Templates {
  readonly fill: Fill;
  /** Reads a JSON file, the publication's own entries over the built-in ones; `{}` where there is none. */
  readonly readJson: (name: string) => Promise<{ path: string; value: Record<string, unknown> }>;
  /** Where a file lies: in the publication's own folder, and in the one that comes with Hexapla. */
  readonly find: (name: string) => Promise<string[]>;
  /** The style sheets: file names, and where they lie. */
  readonly styles: ReadonlyMap<string, string>;
  /** The scripts of pages, in the same way. */
  readonly scripts: ReadonlyMap<string, string>;
  /** The scripts and style sheets that previews add to pages. */
  readonly preview: ReadonlyMap<string, string>;
}

/** A template that cannot be filled: its place and what is wrong with it. */
export class TemplateError extends Error {
  override name = 'TemplateError';
}

/**
 * Opens the templates: those in `own`, file by file, over those that come with Hexapla.
 *
 * @param own the publication's own `templates` folder, absolute; it need not exist.
 */
export async function openTemplates(own: string): Promise<Templates> {
  const folders = own === builtIn ? [builtIn] : [own, builtIn];
  const styles = await filesOf(folders, 'styles', '.css');
  const scripts = await filesOf(folders, 'scripts', '.js');
  const [looks, moves] = [
    await filesOf(folders, 'preview', '.css'),
    await filesOf(folders, 'preview', '.js'),
  ];

  let filler: Promise<Fill> | undefined;
  const fill: Fill = async (...asked) => {
    // Who makes no pages, as checks do not, has no need of what reads and fills templates.
    filler ??= import('./fill-template.ts').then(({ templateFiller }) => templateFiller(folders));
    try {
      return await (await filler)(...asked);
    } catch (error) {
      throw new TemplateError(`The template ${asked[0]} cannot be filled: ${(error as Error).message}`, {
        cause: error,
      });
    }
  };
  const find: Templates['find'] = async (name) => {
    const paths = folders.map((folder) => join(folder, name));
    const there = await Promise.all(
      paths.map((path) =>
        access(path).then(
          () => true,
          () => false,
        ),
      ),
    );
    return paths.filter((_, index) => there[index]);
  };
  const readJson: Templates['readJson'] = async (name) => {
    const paths = await find(name);
    const values = await Promise.all(
      paths.map(async (path) => parseJson(await readFile(path, 'utf8'), path)),
    );
    return {
      path: relative(process.cwd(), paths[0] ?? join(own, name)),
      value: values.reduceRight(merge, {}),
    };
  };
  return { fill, readJson, find, styles, scripts, preview: new Map([...looks, ...moves]) };
}

/** The files of a kind, by name: those in the first folder that has one of that name. */
async function filesOf(
  folders: readonly string[],
  kind: string,
  ending: string,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const folder of folders.toReversed()) {
    const names = await readdir(join(folder, kind)).catch(() => []);
    for (const name of names.toSorted((a, b) => (a < b ? -1 : 1)))
      if (name.endsWith(ending)) files.set(name, join(folder, kind, name));
  }
  return files;
}

function parseJson(text: string, path: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TemplateError(`${relative(process.cwd(), path)} is no JSON: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function merge(below: Record<string, unknown>, above: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const old = merged[key];
    merged[key] = isRecord(old) && isRecord(value) ? merge(old, value) : value;
  }
  return merged;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
