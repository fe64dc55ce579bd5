import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { StagedFile } from '../../src/build/stage.ts';
import { hashes } from '../commands/workspace.ts';

/** The manifest lists what is on disk: every file but itself, with its size and hash. */
export async function expectTrueManifest(foreign: readonly string[] = []) {
  const manifest = JSON.parse(await readFile('dist/manifest.json', 'utf8'));
  const { 'manifest.json': _own, ...there } = await hashes('dist');
  for (const path of foreign) delete there[path];
  const listed = manifest.files.map((file: StagedFile) => [file.path, file.sha256]);
  expect(Object.fromEntries(listed)).toEqual(there);
  for (const { path, size } of manifest.files) expect((await stat(join('dist', path))).size).toBe(size);
  for (const { formats } of manifest.editions) {
    for (const { path } of Object.values<{ path: string }>(formats)) expect(there).toHaveProperty([path]);
  }
}
