import type { VFile } from 'vfile';
import type { Level } from '../../model/circular.ts';
import { openTold } from '../told.ts';

/**
 * The messages of files, one a line, in the order of files and places:
 * `content/cl-24-63/letter.fr.md:12:3: error: Unexpected …, expected … (source/raw-html)`.
 *
 * A message about a file as a whole stands at its first line: tools that read these lines want a place.
 *
 * @param levels of the messages that are wanted; all where they are not given.
 * @returns nothing where there are no messages.
 */
export function reportPlain(
  files: readonly VFile[],
  levels: readonly Level[] = ['error', 'warning', 'info'],
): string {
  const told = openTold(files).filter(({ level }) => levels.includes(level));
  const lines = told.map(
    ({ file, line, column, level, reason, ruleId }) =>
      // Messages quote what editors wrote: line breaks and control characters of it are no business of a terminal.
      `${`${file.path}:${line}:${column}: ${level}: ${reason} (${ruleId})`.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}\n`,
  );
  return lines.join('');
}
