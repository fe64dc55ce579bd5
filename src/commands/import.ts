import { counted } from '../source/counted.ts';
import { readFile, stat } from 'node:fs/promises';
import { parse, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { ContentError, hasErrors } from '../build/errors.ts';
import { importXliff } from '../interchange/xliff/import-xliff.ts';
import { readXliff } from '../interchange/xliff/read-xliff.ts';
import { emptyFile, readText } from '../source/read-file.ts';
import { readPublication } from '../source/read-publication.ts';
import { report } from '../source/report.ts';
import { replaceFiles } from '../source/write-file.ts';
import { shown } from './scaffold.ts';
import type { Terminal } from './terminal.ts';

/** How many bytes an XLIFF file has at most: more than a circular of some hundred pages, and what memory holds as a tree. */
const LARGEST = 8_000_000;

/** What the command line says to `hexapla import`. */
export interface ImportArguments {
  readonly content: string;
}

/**
 * `hexapla import`: writes what a translator changed in an exported file into the translation. Sentences that are as
 * they were stay as they are, to the byte; where anything is wrong, nothing is written.
 *
 * @param path an XLIFF file of `hexapla export xliff`.
 * @throws ContentError where the circular, or the file, is not sound, or the file does not belong to the texts. What is wrong with other
 *   circulars is no matter, unless it keeps them from being told apart.
 */
export async function importCommand(path: string, { content }: ImportArguments, { stdout, quiet }: Terminal) {
  const file = await readForeign(resolve(path));
  const xliff = file.messages.length === 0 ? readXliff(file) : undefined;
  if (!xliff) throw new ContentError([file], () => true);
  const { files, read, publication } = await readPublication(resolve(content));
  if (!publication) throw new ContentError(files);
  const references = new Set(xliff.files.map(({ notes }) => notes.get('circular')));
  const own = read.filter(({ circular }) => !circular || references.has(circular.facts.reference));
  const ownFiles = own.flatMap((one) => one.files);
  if (hasErrors(ownFiles)) throw new ContentError(ownFiles);
  const texts = importXliff(xliff, publication.circulars, file);
  if (file.messages.length > 0) throw new ContentError([file], () => true);
  const changed = texts.filter(({ changes }) => changes > 0);
  const written = changed.map(
    async ({ path: text, markdown }) => [text, `${await byteOrderMark(text)}${markdown}`] as const,
  );
  await replaceFiles(new Map(await Promise.all(written)));
  if (quiet) return;
  for (const { path: text, changes } of texts) {
    const what = changes === 0 ? 'nothing' : counted(changes, 'sentence');
    stdout.write(`${shown(text)}: ${what} changed\n`);
  }
}

/** Reads a file that somebody else wrote, where it is not larger than any of ours. */
async function readForeign(path: string): Promise<VFile> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size <= LARGEST) return readText(path, parse(path).root, 'an XLIFF file here');
  const file = emptyFile(path);
  const megabytes = Math.ceil(size / 1_000_000);
  const reason = `Unexpected size of ${megabytes} MB, expected an XLIFF file of at most ${LARGEST / 1_000_000} MB`;
  report(file, 'exchange/xml', reason);
  return file;
}

/** What a text begins with before its first character: its readers never see it, but it is left where it is. */
async function byteOrderMark(path: string): Promise<string> {
  const [first, second, third] = await readFile(path);
  return first === 0xef && second === 0xbb && third === 0xbf ? '\uFEFF' : '';
}
