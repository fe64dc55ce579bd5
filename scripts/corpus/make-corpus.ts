import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../../src/model/locale.ts';
import { readArticles } from './declaration.ts';
import { makeCircular, type Model, nameOf } from './make-circular.ts';

const letters = fileURLToPath(new URL('letters/content', import.meta.url));

/**
 * Writes a publication of many circulars; the same count gives the same files.
 *
 * @param out the folder in which `content` is made, absolute.
 * @param locales the languages, of the six that there are; English, French, Russian and Spanish are among them, as letters are
 *   translated from these.
 */
export async function makeCorpus(
  count: number,
  out: string,
  locales: readonly Locale[] = sixLocales,
): Promise<void> {
  const [models, articles] = await Promise.all([readModels(locales), readArticles()]);
  const content = join(out, 'content');
  await mkdir(content, { recursive: true });
  const publication = await readFile(join(letters, 'publication.yaml'), 'utf8');
  await writeFile(join(content, 'publication.yaml'), inLocales(publication, locales));
  for (let number = 0; number < count; number++) {
    const folder = join(content, nameOf(number).slug);
    await mkdir(folder, { recursive: true });
    for (const [name, text] of makeCircular(number, models, articles))
      await writeFile(join(folder, name), text);
  }
}

/** The six languages of the United Nations. */
const sixLocales: readonly Locale[] = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

/** YAML for other languages, without the line for editors. */
function inLocales(yaml: string, locales: readonly Locale[]): string {
  return yaml
    .replace(/^# yaml-language-server.*\n/, '')
    .replace(/^( *locales: ).*$/gm, `$1[${locales.join(', ')}]`);
}

async function readModels(locales: readonly Locale[]): Promise<Model[]> {
  const entries = await readdir(letters, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.toSorted().map((name) => readModel(join(letters, name), locales)));
}

async function readModel(folder: string, locales: readonly Locale[]): Promise<Model> {
  const texts = locales.map(async (locale) => {
    return [locale, await readFile(join(folder, `letter.${locale}.md`), 'utf8')] as const;
  });
  return {
    facts: inLocales(await readFile(join(folder, 'circular.yaml'), 'utf8'), locales),
    letters: new Map(await Promise.all(texts)),
  };
}
