import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Fetches what a pom lists. Pinned as well: Maven takes the newest otherwise. */
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** A rule that a PDF breaks. */
export interface FailedRule {
  /** Of ISO 19005-3 (`3a`) or ISO 14289-1 (`ua1`): `6.2.4.3`. */
  readonly clause: string;
  /** Which test of that clause, as veraPDF numbers them. */
  readonly test: number;
  /** How often it fails. */
  readonly count: number;
  /** What the rule asks. */
  readonly description: string;
  /** What was found, where veraPDF says it. */
  readonly message: string | null;
  /** The object that fails first, by the way to it. */
  readonly context: string;
}

/** What veraPDF says of one PDF and one profile. */
export interface Verdict {
  readonly file: string;
  readonly profile: '3a' | 'ua1';
  /** The rules that it breaks; none where it conforms. */
  readonly failed?: readonly FailedRule[];
  /** Why it cannot be judged. */
  readonly error?: string;
}

/** Which of the programs that the referee needs are not there: `java`, `mvn`. */
export async function missingPrograms(): Promise<string[]> {
  const missing: string[] = [];
  for (const [program, argument] of [
    ['java', '-version'],
    ['mvn', '--version'],
  ] as const)
    await run(program, [argument]).catch(() => missing.push(program));
  return missing;
}

/**
 * Brings veraPDF into a folder, unless it is there: from Maven Central, each jar as its checksum in `jars.sha256` says.
 *
 * @returns the class path.
 * @throws Error that says which jar is another one or missing, or why Maven failed.
 */
export async function fetchReferee(folder: string): Promise<string> {
  const jars = join(folder, 'jars');
  if ((await unexpected(jars)).length > 0) {
    await rm(jars, { recursive: true, force: true });
    await mkdir(jars, { recursive: true });
    const options = ['-q', '-B', '-C', '-f', here('pom.xml'), `-DoutputDirectory=${jars}`];
    await run('mvn', [...options, COPY, '-DincludeScope=runtime']).catch(
      (error: Error & { stdout?: string }) => {
        throw new Error(`Maven cannot fetch veraPDF: ${error.stdout?.trim() || error.message}`);
      },
    );
    const wrong = await unexpected(jars);
    if (wrong.length > 0) throw new Error(`Unexpected jars of veraPDF, see jars.sha256: ${wrong.join(', ')}`);
  }
  return (await pinned()).map(([name]) => join(jars, name)).join(delimiter);
}

/**
 * Has veraPDF judge PDFs as PDF/A-3a and PDF/UA-1, as many at once as there are processors.
 *
 * @returns two verdicts a file, in the order of the files.
 */
export async function judge(files: readonly string[], classPath: string): Promise<Verdict[]> {
  const workers = Math.min(availableParallelism(), files.length);
  const shares = Array.from({ length: workers }, (_, worker) =>
    files.filter((_file, i) => i % workers === worker),
  );
  const options = { maxBuffer: 2 ** 28 };
  const outputs = await Promise.all(
    shares.map((share) => run('java', ['-cp', classPath, here('Referee.java'), ...share], options)),
  );
  const lines = outputs.flatMap(({ stdout }) => stdout.split('\n').filter((line) => line.startsWith('{')));
  const verdicts = lines.map((line): Verdict => JSON.parse(line));
  return files.flatMap((file) => verdicts.filter((verdict) => verdict.file === file));
}

/** The jars that there have to be, each with its SHA-256. */
async function pinned(): Promise<[name: string, sha256: string][]> {
  const lines = (await readFile(here('jars.sha256'), 'utf8')).trim().split('\n');
  return lines.map((line) => [line.slice(66), line.slice(0, 64)]);
}

/** Names of jars that are missing or other ones. */
async function unexpected(folder: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, sha256] of await pinned()) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) wrong.push(name);
  }
  return wrong;
}
