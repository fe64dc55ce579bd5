import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { build } from '../../src/build/build.ts';
import type { Format } from '../../src/build/built.ts';
import { enter, fixture } from '../commands/workspace.ts';

/**
 * Builds the fixture `sound` once for the tests of a file.
 *
 * @returns goes to work in a copy of it, `content` and `dist`.
 */
export function onceBuilt(formats: readonly Format[]): () => Promise<string> {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hexapla-test-'));
    await cp(fixture('sound'), folder, { recursive: true });
    await build({ content: join(folder, 'content'), out: join(folder, 'dist'), formats });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return () => enter(folder);
}
