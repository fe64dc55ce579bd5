import { createHash } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { run } from '../../src/commands/program.ts';
import { temporaryFolder } from '../pdf/temporary.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

/** Where the files of a fixture lie. */
export function fixture(name: string): string {
  return resolve(fixtures, name);
}

/**
 * Goes to work in a folder of its own until the test ends: empty, or a copy of a fixture without what is
 * expected of it, or of another folder.
 *
 * @param name of the fixture, or the absolute path of a folder.
 * @returns the folder, absolute.
 */
export async function enter(name?: string): Promise<string> {
  const folder = await temporaryFolder();
  if (name) {
    const filter = (path: string) => path !== join(fixture(name), 'expected');
    await cp(fixture(name), folder, { recursive: true, filter });
  }
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  return folder;
}

/** What a run of the command line came to. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Settings of a run, other than its arguments. */
export interface Run {
  readonly signal?: AbortSignal;
  /** Whether it believes to write to a terminal. */
  readonly isTTY?: boolean;
  /** Is told of everything that is written to stderr. */
  readonly hear?: (text: string) => void;
  /** The same of stdout. */
  readonly hearResult?: (text: string) => void;
}

/** Runs `hexapla` with arguments, in this process. */
export async function hexapla(argv: readonly string[], settings: Run = {}): Promise<Ran> {
  const {
    signal = new AbortController().signal,
    isTTY = false,
    hear = () => {},
    hearResult = () => {},
  } = settings;
  const [stdout, stderr] = [capture(isTTY, hearResult), capture(isTTY, hear)];
  const code = await run(argv, { stdout: stdout.stream, stderr: stderr.stream, signal });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function capture(isTTY: boolean, hear: (text: string) => void = () => {}) {
  const written: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      hear(String(chunk));
      done();
    },
  });
  Object.assign(stream, { isTTY, columns: 120, rows: 40 });
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => written.join('') };
}

/** Every file under a folder, by its path with forward slashes: the SHA-256 of its bytes. */
export async function hashes(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const pairs = files.toSorted().map(async (path) => {
    const sha256 = createHash('sha256').update(await readFile(path));
    return [relative(folder, path).split(sep).join('/'), sha256.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

/** Puts words in the place of others in a file that has them. */
export async function edit(path: string, words: string, others: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  if (!text.includes(words)) throw new Error(`${path} has no ${words}`);
  await writeFile(path, text.replace(words, others));
}

/** Which files are other than before: new, changed or gone. */
export function changes(before: Record<string, string>, after: Record<string, string>): string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter((path) => before[path] !== after[path]).toSorted();
}

/** The processes that this one has started and that are still there; nothing is known of them but on Linux. */
export async function children(): Promise<string> {
  if (process.platform !== 'linux') return '';
  return (await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')).trim();
}
