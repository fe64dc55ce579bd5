import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type CheckedContent, checkContent } from '../build/check-content.ts';
import { ContentError, hasErrors, UsageError } from '../build/errors.ts';
import { selectEditions } from '../build/select.ts';
import { editionToAkomaNtoso } from '../interchange/akoma-ntoso/to-akoma-ntoso.ts';
import { circularToJson } from '../interchange/circular-json.ts';
import { circularRows } from '../interchange/circular-rows.ts';
import { circularToTmx } from '../interchange/circular-tmx.ts';
import { circularToXliff } from '../interchange/xliff/to-xliff.ts';
import type { Accepted } from '../model/accepted.ts';
import type { Circular } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { replaceFile } from '../source/write-file.ts';
import { shown } from './scaffold.ts';
import type { Terminal } from './terminal.ts';

/** A file to be given away. */
interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/** What is exported: of a circular, all or some languages. */
interface Exported {
  readonly circular: Circular;
  readonly accepted: Accepted;
  readonly sound: NonNullable<CheckedContent['sound']>;
  /** All where there are none. */
  readonly locales: readonly Locale[];
}

/** How circulars are exported, by the name of the format. */
const exporters = {
  tmx: async ({ circular, sound, locales }: Exported): Promise<ExportFile[]> => [
    { name: `${circular.slug}.tmx`, text: circularToTmx(circularRows(circular, sound.alignments, locales)) },
  ],
  xliff: async ({ circular, accepted, sound, locales }: Exported): Promise<ExportFile[]> =>
    circularToXliff(circular, sound.alignments, accepted, locales).map(({ source, target, xml }) => ({
      name: `${circular.slug}.${source}-${target}.xlf`,
      text: xml,
    })),
  akn: async ({ circular, sound, locales }: Exported): Promise<ExportFile[]> => {
    const all = [...(circular.parts[0]?.texts.keys() ?? [])];
    const wanted = all.filter((locale) => locales.length === 0 || locales.includes(locale));
    return Promise.all(
      wanted.map(async (locale) => ({
        name: `${circular.slug}.${locale}.akn.xml`,
        text: await editionToAkomaNtoso(circular, locale, sound),
      })),
    );
  },
  json: async ({ circular, sound, locales }: Exported): Promise<ExportFile[]> => [
    {
      name: `${circular.slug}.json`,
      text: circularToJson(circularRows(circular, sound.alignments, locales)),
    },
  ],
};

/** A format of `hexapla export`. */
export type ExportFormat = keyof typeof exporters;

/** The formats of `hexapla export`. */
export const exportFormats = Object.keys(exporters) as readonly ExportFormat[];

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
 *   language, nothing to export, or more than one file and no folder for them.
 */
export async function exportCommand(
  format: ExportFormat,
  names: readonly string[],
  { content, locale: locales = [], out }: ExportArguments,
  { stdout, signal, quiet }: Terminal,
) {
  const { files, read, sound } = await checkContent(resolve(content), names);
  if (!sound || hasErrors(files)) throw new ContentError(files);
  const editions = selectEditions(sound.publication, names, locales);
  const circulars = [...new Set(editions.map(({ circular }) => circular))];
  const made: ExportFile[] = [];
  for (const circular of circulars) {
    signal.throwIfAborted();
    const accepted = read.find(({ folder }) => folder === circular.folder)?.accepted ?? {};
    made.push(...(await exporters[format]({ circular, accepted, sound, locales })));
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
  await mkdir(resolve(out), { recursive: true });
  for (const { name, text } of made) {
    const path = join(resolve(out), name);
    await replaceFile(path, text);
    if (!quiet) stdout.write(`${shown(path)}\n`);
  }
}
