import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openScratch, type Scratch } from '../../../src/build/fresh/scratch.ts';

/** Opens a scratch file for the tests of a file. */
export function ownScratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-test-'));
  const scratch = openScratch(folder);
  afterAll(() => {
    scratch.close();
    rmSync(folder, { recursive: true });
  });
  return scratch;
}
