import type { Point } from 'unist';
import type { VFile } from 'vfile';

/** The point of a file at an offset into its text, in UTF-16 units; lines end with `\n`, `\r\n` or `\r`. */
export function pointAt(file: VFile, offset: number): Point {
  const lines = String(file)
    .slice(0, offset)
    .split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The place in a file where `words` stand for the first time, or its beginning. */
export function pointOf(file: VFile, words: string): Point {
  return pointAt(file, Math.max(0, String(file).indexOf(words)));
}

/** The offset of a point into a file's text, in UTF-16 units. */
export function offsetOf(file: VFile, { line, column }: Point): number {
  const before = String(file).match(/[^\r\n]*(?:\r\n|\r|\n|$)/g) ?? [];
  return before.slice(0, line - 1).join('').length + column - 1;
}
