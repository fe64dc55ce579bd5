import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type SeenFile, seeFile } from './seen-files.ts';

/** The files of a folder, by their paths below it with forward slashes, sorted. */
export type SeenFiles = Readonly<Record<string, SeenFile>>;

/**
 * Looks at all files below a folder; links are followed. What cannot be looked at is not among them: who reads
 * it tells why.
 *
 * @param folder absolute.
 * @param former how its files were seen before.
 */
export function seeFolder(folder: string, former: SeenFiles = {}): SeenFiles {
  const seen: Record<string, SeenFile> = {};
  visit(folder, '', former, seen, []);
  return seen;
}

function visit(
  folder: string,
  prefix: string,
  former: SeenFiles,
  seen: Record<string, SeenFile>,
  above: readonly string[],
): void {
  const entries = listed(folder);
  for (const { name, kind } of entries) {
    const path = join(folder, name);
    if (kind === 'folder') {
      const real = realpathSync(path);
      // A link to a folder above leads round and round.
      if (!above.includes(real)) visit(path, `${prefix}${name}/`, former, seen, [...above, real]);
      continue;
    }
    const file = lookAt(path, former[prefix + name]);
    if (file) seen[prefix + name] = file;
  }
}

function lookAt(path: string, former: SeenFile | undefined): SeenFile | undefined {
  try {
    return seeFile(path, former);
  } catch {
    return undefined;
  }
}

function listed(folder: string): { name: string; kind: 'file' | 'folder' }[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .map((entry) => {
        const isFolder = entry.isSymbolicLink()
          ? statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory()
          : entry.isDirectory();
        return { name: entry.name, kind: isFolder ? ('folder' as const) : ('file' as const) };
      })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
