import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const peak = fileURLToPath(new URL('peak.cjs', import.meta.url));

/** What a run of the command line took. */
export interface Ran {
  readonly milliseconds: number;
  /** The most memory that its main process had, in MB. */
  readonly megabytes: number;
}

/** Runs `hexapla` as a person does, from its start to its end. */
export type Cli = (argv: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ran>;

/** The command line of a Hexapla that lies in a folder, started as `npm run hexapla` starts it there. */
export async function openCli(root: string): Promise<Cli> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: { hexapla: string };
  };
  const flags = scripts.hexapla.split(' ').slice(1, -1);
  const start = [...flags, '--require', peak, join(root, 'src', 'bin.js')];
  return async (argv, env = {}) => {
    const report = join(tmpdir(), `hexapla-peak-${process.pid}`);
    const begin = performance.now();
    const child = spawn(process.execPath, [...start, ...argv], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env, HEXAPLA_PEAK: report },
    });
    let told = '';
    child.stderr.on('data', (text) => {
      told += String(text);
    });
    const [code] = await once(child, 'close');
    const milliseconds = performance.now() - begin;
    if (code !== 0) throw new Error(`hexapla ${argv.join(' ')} came to ${code}: ${told}`);
    const megabytes = Number(await readFile(report, 'utf8')) / 1024;
    await rm(report);
    return { milliseconds, megabytes };
  };
}

/** The middle one of several numbers. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Does something several times. */
export async function repeat<T>(times: number, work: (round: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < times; round++) results.push(await work(round));
  return results;
}
