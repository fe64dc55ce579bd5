import { spawnSync } from 'node:child_process';

/** Programs that give the text of a PDF, by their names: nothing where a program is not installed, or too old. */
export const extractors: Readonly<Record<string, (path: string) => string | undefined>> = {
  pdftotext: (path) => outputOf('pdftotext', ['-enc', 'UTF-8', path, '-']),
  mutool: (path) => (isNewMupdf() ? outputOf('mutool', ['draw', '-q', '-F', 'text', path]) : undefined),
};

/** Older ones (1.21) write the letters of an Arabic word from left to right; 1.28 does not. */
function isNewMupdf(): boolean {
  const { stderr, stdout } = spawnSync('mutool', ['-v'], { encoding: 'utf8' });
  return Number(/ 1\.(\d+)/.exec(`${stderr}${stdout}`)?.[1] ?? 0) >= 24;
}

/** @throws Error where the program is there and fails. */
function outputOf(program: string, options: readonly string[]): string | undefined {
  const { error, status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8' });
  if (error && 'code' in error && error.code === 'ENOENT') return undefined;
  if (error ?? status !== 0) throw new Error(`${program} fails: ${error?.message ?? stderr}`);
  return (
    stdout
      // Of a left-to-right run in a right-to-left line pdftotext writes the space at its left end first: it follows the run.
      .replace(/\u202a( +)([^\u202c]*)\u202c/gu, '$2$1')
      // Marks of direction are no part of words.
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
  );
}
