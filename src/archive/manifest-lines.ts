import { type BagFiles, inOrder, sha512 } from './bag-files.ts';

/** A line of a manifest. */
export interface Listed {
  /** Of the line, from 1. */
  readonly line: number;
  readonly path: string;
  /** Hexadecimal, small letters. */
  readonly hash: string;
}

/**
 * The manifest of files (RFC 8493, 2.1.3): a line for each, its SHA-512 and its path.
 *
 * @param files of the bag that are to be listed.
 */
export function writeManifestLines(files: BagFiles): string {
  return inOrder(files)
    .map(([path, bytes]) => `${sha512(bytes)}  ${encodePath(path)}\n`)
    .join('');
}

/**
 * Reads a manifest.
 *
 * @returns what it lists, and the numbers of the lines that list nothing.
 */
export function readManifestLines(text: string): { listed: Listed[]; wrong: number[] } {
  const listed: Listed[] = [];
  const wrong: number[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  for (const [index, line] of lines.entries()) {
    const { hash, path } = /^(?<hash>[0-9a-f]{128})[ \t]+\*?(?<path>\S.*)$/i.exec(line)?.groups ?? {};
    if (hash && path) listed.push({ line: index + 1, hash: hash.toLowerCase(), path: decodePath(path) });
    else wrong.push(index + 1);
  }
  return { listed, wrong };
}

/** Line ends and percent signs are written as percent and two digits; nothing else is. */
function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}

function decodePath(path: string): string {
  return path.replace(/%(?:0A|0D|25)/gi, (code) => decodeURIComponent(code));
}
