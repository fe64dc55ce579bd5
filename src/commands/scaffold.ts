import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, visit } from 'yaml';
import { UsageError } from '../build/errors.ts';
import { isThere } from '../source/read-file.ts';

/** The folder of the package, or of the checkout. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Files to write, by their absolute path. */
export type NewFiles = ReadonlyMap<string, string>;

/** Writes new files: all of them, or none where one of them is there already. */
export async function writeNew(files: NewFiles): Promise<void> {
  for (const path of files.keys()) {
    if (await isThere(path)) throw new UsageError(`${shown(path)} is there already; nothing was written`);
  }
  for (const [path, text] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  }
}

/** A YAML file that editors' tools can complete and check; short lists stand on one line. */
export function toYaml(path: string, schema: string, value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Seq(_, node) {
      node.flow = node.items.every(
        (item) =>
          typeof (item as { value?: unknown }).value === 'string' &&
          String((item as { value?: unknown }).value).length < 4,
      );
    },
  });
  return `${schemaComment(path, schema)}${document.toString({ lineWidth: 0 })}`;
}

/**
 * The line by which editors' tools find the schema of a YAML file, where the package is installed beside it.
 *
 * @param path where the file will lie.
 * @param schema `publication`, `circular` …
 */
export function schemaComment(path: string, schema: string): string {
  const file = resolve(packageRoot, 'scripts/schemas', `${schema}.schema.json`);
  const way = relative(dirname(path), file).split(sep).join('/');
  const isInstalled = way.includes('node_modules/hexapla/') || resolve(path).startsWith(packageRoot);
  return isInstalled ? `# yaml-language-server: $schema=${way}\n` : '';
}

/** A path as the person at the terminal would write it. */
export function shown(path: string): string {
  return relative(process.cwd(), path) || '.';
}
