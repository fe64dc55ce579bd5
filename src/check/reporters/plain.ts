import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { levelOf } from '../../source/report.ts';

/**
 * The messages of files, one a line, in the order of files and places:
 * `content/cl-24-63/letter.fr.md:12:3: error: Unexpected …, expected … (source/raw-html)`.
 *
 * A message about a file as a whole stands at its first line: tools that read these lines want a place.
 *
 * @returns nothing where there are no messages.
 */
export function reportPlain(files: readonly VFile[]): string {
  const lines = files.flatMap((file) =>
    file.messages.toSorted(byPlace).map((message) => {
      const place = `${file.path}:${message.line ?? 1}:${message.column ?? 1}`;
      return `${oneLine(`${place}: ${levelOf(message)}: ${message.reason} (${message.ruleId})`)}\n`;
    }),
  );
  return lines.join('');
}

/** Messages quote what editors wrote: line breaks and control characters of it are no business of a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

function byPlace(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
