import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Pairing } from './score.ts';

/** A document and its translation, in segments, and how they correspond. */
export interface GoldDocument {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly gold: readonly Pairing[];
}

/** Documents of one pair of languages. */
export interface GoldSet {
  readonly name: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly documents: readonly GoldDocument[];
  /** Whether the documents are copies of one, which would teach each other too much. */
  readonly copies?: boolean;
}

/**
 * Reads the sets of a folder: in each subfolder `NAME.SRC-TGT` documents `*.src` and `*.tgt`, a segment a line, and
 * `*.gold`, a bead a line (`0,1:2`, numbers from 0, an empty side where nothing corresponds).
 */
export async function readSets(folder: string): Promise<GoldSet[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.toSorted().map((name) => readSet(join(folder, name))));
}

async function readSet(folder: string): Promise<GoldSet> {
  const name = basename(folder);
  const [, sourceLocale, targetLocale] = /\.(\w+)-(\w+)$/.exec(name) ?? [];
  if (sourceLocale === undefined || targetLocale === undefined)
    throw new Error(`The name of ${folder} does not tell its languages, as in "news.en-fr"`);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.gold')).toSorted();
  const documents = await Promise.all(
    files.map(async (file): Promise<GoldDocument> => {
      const path = join(folder, file.replace(/\.gold$/, ''));
      return {
        source: await readLines(`${path}.src`),
        target: await readLines(`${path}.tgt`),
        gold: (await readLines(`${path}.gold`)).filter((line) => /\d/.test(line)).map(readBead),
      };
    }),
  );
  return { name, sourceLocale, targetLocale, documents, copies: name.startsWith('udhrnoisy') };
}

async function readLines(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).replace(/\n$/, '').split('\n');
}

function readBead(line: string): Pairing {
  const [source = '', target = ''] = line.split(':');
  const numbers = (side: string) => Array.from(side.matchAll(/\d+/g), ([digits]) => Number(digits));
  return { source: numbers(source), target: numbers(target) };
}
