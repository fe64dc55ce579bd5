import { join, resolve } from 'node:path';
import { ContentError, hasErrors } from '../build/errors.ts';
import { loadCatalogues } from '../html/catalogue.ts';
import { openTemplates } from '../html/templates.ts';
import { isInside } from '../source/read-file.ts';
import { circularFiles } from './new.ts';
import { packageRoot, shown, toYaml, writeNew } from './scaffold.ts';
import type { Terminal } from './terminal.ts';

/** What the command line says to `hexapla init`. */
export interface InitArguments {
  readonly locale: string[];
}

/** `hexapla init`: writes a publication with a first circular, ready to build. */
export async function initCommand(folder: string, given: InitArguments, terminal: Terminal) {
  const root = resolve(folder);
  const content = join(root, 'content');
  const locales = [...new Set(given.locale)];
  const catalogues = await loadCatalogues(await openTemplates(join(root, 'templates')), locales);
  if (hasErrors(catalogues.files)) throw new ContentError(catalogues.files);
  const wordings = (key: string) =>
    Object.fromEntries(locales.map((one) => [one, catalogues.get(one).t(`starter.${key}`)]));
  const path = join(content, 'publication.yaml');
  const publication = {
    publisher: { name: wordings('publisher'), short: wordings('publisher'), address: 'www.example.org' },
    site: 'https://example.org/circulars/',
    locales,
    typography: 'itu',
  };
  const files = new Map([
    [path, toYaml(path, 'publication', publication)],
    ...circularFiles(content, 'CL-1', locales.map(catalogues.get)),
    [join(root, 'dist', '.gitignore'), '*\n!.gitignore\n'],
  ]);
  await writeNew(files);
  if (terminal.quiet) return;
  const made = [...files.keys()].map((one) => `${shown(one)}\n`).join('');
  const where = shown(root) === '.' ? '' : `cd ${shown(root)} && `;
  const command = isInside(packageRoot, root) ? 'npx hexapla' : 'hexapla';
  terminal.stdout.write(`${made}Build it with: ${where}${command} build\n`);
}
