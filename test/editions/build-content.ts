import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { build, type BuildOptions } from '../../src/build/build.ts';

/** The publication of this repository. */
export const content = fileURLToPath(new URL('../../content', import.meta.url));

/** A small publication with all that Markdown has: footnotes, tables, pictures, code. */
export const richContent = fileURLToPath(new URL('../fixtures/pages-rich/content', import.meta.url));

const built: string[] = [];

// Here, where the file that imports this is collected: within a hook or a test it would never be called.
afterAll(() => Promise.all(built.map((out) => rm(out, { recursive: true, force: true }))));

/** Builds a publication into a folder that goes when the file's tests have ended. */
export async function buildForTests(from: string, formats?: BuildOptions['formats']): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'hexapla-test-'));
  built.push(out);
  await build({ content: from, out, formats });
  return out;
}
