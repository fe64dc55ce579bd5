#!/usr/bin/env node
// In the checkout the sources run as they are written; an installed package runs what was compiled from
// them, as Node strips no types under node_modules.
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// V8 would set up to 134 MB aside for what lives shortly, and no build is sooner ready with them (measured; a check is): the space
// stays as large as it is now, and that of threads as it begins. Before anything is compiled: what was compiled with other flags is
// not read. Processes that make circulars are started with the same.
if (process.argv[2] === 'build') {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--min-semi-space-size=8');
}

// What was compiled once is read the next time; also by the threads and processes that are started from here.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');
enableCompileCache();

const compiled = new URL('../lib/cli.js', import.meta.url);
const sources = new URL('./cli.ts', import.meta.url);
await import((existsSync(sources) ? sources : compiled).href);
