import { join, resolve } from 'node:path';
import { checkContent } from '../build/check-content.ts';
import { ContentError, hasErrors, UsageError } from '../build/errors.ts';
import { publicationEditions } from '../build/select.ts';
import { type ExportFile, type ExportFormat, exportCircular } from '../interchange/export-circular.ts';
import type { Locale } from '../model/locale.ts';
import { replaceFile } from '../source/write-file.ts';
import { makeFolder } from './make-folder.ts';
import { shown } from './scaffold.ts';
import type { Terminal } from './terminal.ts';

/** What the command line says to `hexapla export`. */
export interface ExportArguments {
  readonly content: string;
  readonly locale?: readonly Locale[];
  readonly out?: string;
}

/**
 * `hexapla export`: gives circulars away in a format that others read. One file is printed where no folder is named.
 *
 * @param names references or slugs of circulars; all where there are none.
 * @throws ContentError where the content has errors that stop a build; UsageError where there is no such circular or
 *   language, nothing to export, no folder for more than one file, or a file where the folder is to be.
 */
export async function exportCommand(
  format: ExportFormat,
  names: readonly string[],
  { content, locale: locales = [], out }: ExportArguments,
  { stdout, signal, quiet }: Terminal,
) {
  const { files, read, sound } = await checkContent(resolve(content), names);
  if (!sound || hasErrors(files)) throw new ContentError(files);
  const editions = publicationEditions(sound.publication, names, locales);
  const circulars = [...new Set(editions.map(({ circular }) => circular))];
  const made: ExportFile[] = [];
  for (const circular of circulars) {
    signal.throwIfAborted();
    const accepted = read.find(({ folder }) => folder === circular.folder)?.accepted ?? {};
    made.push(...(await exportCircular(format, circular, { ...sound, accepted, locales })));
  }
  const [only] = made;
  if (!only) throw new UsageError(`There is nothing to export as ${format}`);
  if (out === undefined) {
    if (made.length > 1) {
      throw new UsageError(`There are ${made.length} files to write: name a folder for them with --out`);
    }
    stdout.write(only.text);
    return;
  }
  signal.throwIfAborted();
  await makeFolder(out);
  for (const { name, text } of made) {
    const path = join(resolve(out), name);
    await replaceFile(path, text);
    if (!quiet) stdout.write(`${shown(path)}\n`);
  }
}
