import type { Point } from 'unist';
import type { VFile } from 'vfile';

/** The place in a file where `words` stand for the first time, or its beginning. */
export function pointOf(file: VFile, words: string): Point {
  const before = String(file).split(words, 1)[0] ?? '';
  if (before.length === String(file).length) return { line: 1, column: 1 };
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
