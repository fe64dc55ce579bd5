import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { version } from '../../model/version.ts';
import { hashOf } from './hash.ts';
import { type SeenFiles, seeFolder } from './see-folder.ts';

/** Hexapla's own code: `src`, or `lib` where it was compiled. */
const code = fileURLToPath(new URL('../..', import.meta.url));
const manifest = fileURLToPath(new URL('../../../package.json', import.meta.url));

/** What makes the products: Hexapla as it is, the packages it uses, and Node, whose `Intl` words dates and numbers. */
export interface Tool {
  readonly key: string;
  readonly files: SeenFiles;
}

/**
 * Looks at what makes the products. Its own code counts, and not its version alone: who works on Hexapla changes the one and not
 * the other.
 *
 * @param former how its files were seen before.
 */
export function seeTool(former?: SeenFiles): Tool {
  const files = seeFolder(code, former);
  const hashes = Object.entries(files).map(([path, seen]) => [path, seen[4]]);
  const { node, icu } = process.versions;
  return { files, key: hashOf([version, node, icu, readFileSync(manifest, 'utf8'), hashes]) };
}
