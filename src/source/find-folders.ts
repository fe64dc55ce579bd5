import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folders of the circulars, by name, sorted; hidden ones are somebody else's. Synchronous: of thousands it is ready in a
 * fraction of the time.
 *
 * @param content the `content` folder, absolute.
 */
export function findFolders(content: string): string[] {
  return entriesOf(content)
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) =>
      entriesOf(join(content, name)).some((one) => one.name === 'circular.yaml' || one.name.endsWith('.md')),
    )
    .toSorted();
}

/** Whether a folder's name can become an address, beside `assets`. */
export function isGoodName(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name !== 'assets';
}

/** What is told of a reference that another circular has already, whose facts stand in a file. */
export function takenReference(reference: string, path: string): string {
  return `Unexpected reference \`${reference}\`, which \`${path}\` has already; give each circular its own`;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
