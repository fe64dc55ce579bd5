import { appendFile, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeCorpus } from '../corpus/make-corpus.ts';
import { nameOf } from '../corpus/make-circular.ts';
import type { Cli, Ran } from './run.ts';

/** A publication that is built to be measured. */
export interface Publication {
  /** Builds it, in every format or in one. */
  build(format?: string): Promise<Ran>;
  /** Changes its style of print, so that each of its PDFs is printed anew. */
  changeStyle(): Promise<void>;
  /** Changes one of its texts, to what it was in no other round. */
  changeText(round: number): Promise<void>;
}

/**
 * Makes a publication of so many circulars, with styles, a store and a `dist` of its own.
 *
 * @param root the Hexapla that builds it.
 * @param folder where it will lie.
 */
export async function makePublication(
  count: number,
  root: string,
  folder: string,
  cli: Cli,
): Promise<Publication> {
  await makeCorpus(count, folder);
  const sheet = join(folder, 'templates', 'styles', 'print.css');
  await mkdir(dirname(sheet), { recursive: true });
  await copyFile(join(root, 'templates', 'styles', 'print.css'), sheet);
  const content = join(folder, 'content');
  const text = join(content, nameOf(count >> 1).slug, 'letter.fr.md');
  const markdown = await readFile(text, 'utf8');
  const argv = ['build', '--quiet', '--content', content, '--out', join(folder, 'dist')];
  return {
    build: (format) =>
      cli(format ? [...argv, '--format', format] : argv, { HEXAPLA_CACHE: join(folder, 'cache') }),
    changeStyle: () => appendFile(sheet, '/* printed again */\n'),
    changeText: (round) => writeFile(text, `${markdown}\nUne phrase de plus, la ${round + 1}e.\n`),
  };
}
