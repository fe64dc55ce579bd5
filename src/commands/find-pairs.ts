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
  /** Files of folders that cannot be aligned, each with the reason why. */
  readonly passedOver: readonly string[];
  /** Whether folders were given. */
  readonly folders: boolean;
}

/**
 * Finds what is to be aligned: two files, or the files of two folders that have the same names. What is no text is passed over in
 * folders, where it may well stand beside texts.
 *
 * @throws UsageError, which tells everything that cannot be read of two files, or that there is nothing in two folders.
 */
export async function findPairs(source: string, target: string): Promise<FoundPairs> {
  const [from, to] = [await isFolder(source), await isFolder(target)];
  if (from !== to) {
    throw new UsageError(`Expected two files or two folders: only ${from ? source : target} is a folder`);
  }
  if (!from) {
    const pair = await readPair(source, target);
    const wrong = faultsOf(pair);
    if (wrong.length > 0) throw new UsageError(wrong.join('\nhexapla: '));
    return { pairs: [pair], passedOver: [], folders: false };
  }
  const [sources, targets] = [await namesIn(source), await namesIn(target)];
  const names = sources.filter((name) => targets.includes(name));
  if (names.length === 0) {
    throw new UsageError(`There are no files of the same name in ${source} and ${target}`);
  }
  const pairs: NamedPair[] = [];
  const passedOver = [
    ...sources.filter((name) => !names.includes(name)).map((name) => join(source, name)),
    ...targets.filter((name) => !names.includes(name)).map((name) => join(target, name)),
  ].map((path) => `${path} has no counterpart`);
  for (const name of names) {
    const pair = await readPair(join(source, name), join(target, name));
    const wrong = faultsOf(pair);
    if (wrong.length === 0) pairs.push(pair);
    passedOver.push(...wrong);
  }
  if (pairs.length === 0) throw new UsageError(passedOver.join('\nhexapla: '));
  const clash = pairs.find(({ name }, index) => pairs.findIndex((one) => one.name === name) < index);
  if (clash) {
    throw new UsageError(`Two files are called ${clash.name}: their results would have one name`);
  }
  return { pairs, passedOver, folders: true };
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

async function readPair(source: string, target: string): Promise<NamedPair> {
  return { name: stem(source), source: await readWhole(source), target: await readWhole(target) };
}

async function readWhole(path: string): Promise<VFile> {
  return readText(resolve(path), parse(resolve(path)).root, 'a text here');
}

function faultsOf({ source, target }: FilePair): string[] {
  return [source, target].flatMap((file) =>
    file.messages.map(
      ({ reason, line, column }) =>
        `${shown(resolve(file.path))}${line ? `:${line}:${column}` : ''}: ${reason}`,
    ),
  );
}
