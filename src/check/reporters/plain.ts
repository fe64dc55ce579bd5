import type { VFile } from 'vfile';
import { openTold, type Told } from '../told.ts';

/**
 * The messages of files, one a line, in the order of files and places:
 * `content/cl-24-63/letter.fr.md:12:3: error: Unexpected …, expected … (source/raw-html)`.
 *
 * A message about a file as a whole stands at its first line: tools that read these lines want a place.
 *
 * @param isWanted which messages are; all where it is not given.
 * @returns nothing where there are no messages.
 */
export function reportPlain(files: readonly VFile[], isWanted: (told: Told) => boolean = () => true): string {
  const told = openTold(files).filter(isWanted);
  const lines = told.map(
    ({ file, line, column, level, reason, ruleId }) =>
      // Messages quote what editors wrote: line breaks and control characters of it are no business of a terminal.
      `${`${file.path}:${line}:${column}: ${level}: ${reason} (${ruleId})`.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}\n`,
  );
  return lines.join('');
}
