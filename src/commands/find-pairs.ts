import { readdir, stat } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { UsageError } from '../build/errors.ts';
import type { FilePair } from '../interchange/align-files.ts';
import { readText } from '../source/read-file.ts';
import { shown } from './scaffold.ts';

/** A file and its translation, by the name that both have. */
export interface NamedPair extends FilePair {
  /** The name of the source file, without its ending. */
  readonly name: string;
}

/** What is to be aligned. */
export interface FoundPairs {
  readonly pairs: readonly NamedPair[];
  /** Files of a folder of which the other one has none of their name. */
  readonly alone: readonly string[];
  /** Whether folders were given. */
  readonly folders: boolean;
}

/**
 * Finds what is to be aligned: two files, or the files of two folders that have the same names.
 *
 * @throws UsageError, which tells everything that cannot be read.
 */
export async function findPairs(source: string, target: string): Promise<FoundPairs> {
  const [from, to] = [await isFolder(source), await isFolder(target)];
  if (from !== to) {
    throw new UsageError(`Expected two files or two folders: only ${from ? source : target} is a folder`);
  }
  if (!from) {
    return { pairs: await readPairs([[source, target]]), alone: [], folders: false };
  }
  const [sources, targets] = [await namesIn(source), await namesIn(target)];
  const names = sources.filter((name) => targets.includes(name));
  if (names.length === 0) {
    throw new UsageError(`There are no files of the same name in ${source} and ${target}`);
  }
  const clash = names.find((name, index) => names.findIndex((one) => stem(one) === stem(name)) < index);
  if (clash !== undefined) {
    throw new UsageError(`Two files are called ${stem(clash)}: their results would have one name`);
  }
  const alone = [
    ...sources.filter((name) => !names.includes(name)).map((name) => join(source, name)),
    ...targets.filter((name) => !names.includes(name)).map((name) => join(target, name)),
  ];
  const paths = names.map((name): [string, string] => [join(source, name), join(target, name)]);
  return { pairs: await readPairs(paths), alone, folders: true };
}

function stem(name: string): string {
  return parse(name).name;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The files of a folder, by name; hidden ones are somebody else's. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted();
}

async function readPairs(paths: readonly (readonly [string, string])[]): Promise<NamedPair[]> {
  const pairs: NamedPair[] = [];
  for (const [source, target] of paths) {
    pairs.push({ name: stem(source), source: await readWhole(source), target: await readWhole(target) });
  }
  const wrong = pairs.flatMap(({ source, target }) => [source, target]).flatMap(faultsOf);
  if (wrong.length > 0) throw new UsageError(wrong.join('\nhexapla: '));
  return pairs;
}

async function readWhole(path: string): Promise<VFile> {
  return readText(resolve(path), parse(resolve(path)).root, 'a text here');
}

function faultsOf(file: VFile): string[] {
  const path = shown(resolve(file.path));
  if (file.messages.length > 0)
    return file.messages.map(
      ({ reason, line, column }) => `${path}${line ? `:${line}:${column}` : ''}: ${reason}`,
    );
  return String(file).trim() === '' ? [`${path}: Unexpected empty file, expected a text`] : [];
}
