import { access, readFile, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { VFile } from 'vfile';
import { report } from './report.ts';

/** What stands in the way of reading, in words for the person who called. */
const failures: Readonly<Record<string, string>> = {
  ENOTDIR: 'Missing file, expected it here: what stands above it is no folder',
  EACCES: 'Unreadable file: reading it is not permitted; change its permissions',
  EPERM: 'Unreadable file: reading it is not permitted; change its permissions',
  EISDIR: 'Unexpected folder, expected a file of this name',
  ELOOP: 'Unreadable file: its symbolic links lead in a circle',
};

/**
 * Reads a file as UTF-8 text, and only when it lies under `root`, symbolic links followed.
 *
 * @param expected what a message says was expected where there is no such file.
 * @returns the file, named relative to the working directory. Where it cannot be read as text it has
 *   an empty value and a message: `source/unreadable`, `source/outside` or `source/encoding`.
 */
export async function readText(path: string, root: string, expected = 'it here'): Promise<VFile> {
  const file = emptyFile(path);
  try {
    const real = await realpath(path);
    if (!isInside(real, await realpath(root))) {
      report(
        file,
        'source/outside',
        `Unexpected file outside of \`${show(root)}\`: its link leads to \`${show(real)}\``,
      );
      return file;
    }
    file.value = decode(file, await readFile(real));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    const reason = ['ENOENT', 'ENOTDIR'].includes(code)
      ? `Missing file, expected ${expected}`
      : (failures[code] ?? `Unreadable file: ${(error as Error).message}`);
    report(file, 'source/unreadable', reason);
  }
  return file;
}

/** A file without content, named relative to the working directory, for messages about what is not there. */
export function emptyFile(path: string): VFile {
  return new VFile({ path: show(path), value: '' });
}

/** Whether there is anything at a path. */
export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Whether `path` is `root` or lies under it; both absolute. */
export function isInside(path: string, root: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path relative to the working directory, as messages name files. */
export function show(path: string): string {
  return relative(process.cwd(), resolve(path)) || '.';
}

/** The text of `bytes`; messages name the first byte that is none. A byte order mark is dropped. */
function decode(file: VFile, bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const wrong = firstWrongByte(bytes);
  if (wrong === undefined) return text;
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, wrong)).split(/\r\n|\r|\n/);
  const point = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const what = bytes[wrong] === 0 ? 'NUL byte' : `byte 0x${bytes[wrong]?.toString(16).padStart(2, '0')}`;
  report(
    file,
    'source/encoding',
    `Unexpected ${what}, expected text in UTF-8; save the file as UTF-8`,
    point,
  );
  return '';
}

/** The index of the first NUL, or of the first byte that is not UTF-8. */
function firstWrongByte(bytes: Uint8Array): number | undefined {
  const nul = bytes.indexOf(0);
  if (!isUtf8(bytes)) {
    let [good, bad] = [0, bytes.length];
    while (bad - good > 1) {
      const middle = (good + bad) >> 1;
      if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
      else bad = middle;
    }
    // What was cut short is a character that never comes to its end: its first byte is the wrong one.
    while (!isUtf8(bytes.subarray(0, good))) good -= 1;
    return nul === -1 ? good : Math.min(nul, good);
  }
  return nul === -1 ? undefined : nul;
}

function isUtf8(bytes: Uint8Array, cutShort = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cutShort });
    return true;
  } catch {
    return false;
  }
}
