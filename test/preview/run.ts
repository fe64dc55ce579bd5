import { Writable } from 'node:stream';
import { run as runProgram } from '../../src/commands/program.ts';

/** Runs a command, and forgets what it says. */
export async function run(argv: readonly string[]): Promise<number> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() }) as NodeJS.WriteStream;
  return runProgram(argv, { stdout: nowhere, stderr: nowhere, signal: new AbortController().signal });
}
