import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

/** The level of a message, in a word. */
export function levelOf({ fatal }: VFileMessage): 'error' | 'warning' | 'info' {
  if (fatal === true) return 'error';
  return fatal === false ? 'warning' : 'info';
}

/**
 * The messages of files, one a line, in the order of files and places:
 * `content/cl-24-63/letter.fr.md:12:3: error: Unexpected …, expected … (source/raw-html)`.
 *
 * @returns nothing where there are no messages.
 */
export function reportPlain(files: readonly VFile[]): string {
  const lines = files.flatMap((file) =>
    file.messages.toSorted(byPlace).map((message) => {
      const place = message.line === undefined ? file.path : `${file.path}:${message.line}:${message.column}`;
      return `${place}: ${levelOf(message)}: ${message.reason} (${message.ruleId})\n`;
    }),
  );
  return lines.join('');
}

function byPlace(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
