import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

// Each file of tests has a cache of its own, empty at first: none sees what another one, or the person at the machine, built.
const folder = mkdtempSync(join(tmpdir(), 'hexapla-test-cache-'));
process.env['HEXAPLA_CACHE'] = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The folder of the cache of the file that asks. */
export function ownCache(): string {
  return process.env['HEXAPLA_CACHE'] as string;
}
