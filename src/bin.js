#!/usr/bin/env -S node --max-semi-space-size=16
// V8 would set up to 134 MB aside for what lives shortly: a large build would have 100 MB more, and be ready no sooner (measured).
//
// In the checkout the sources run as they are written; an installed package runs what was compiled from
// them, as Node strips no types under node_modules.
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// What was compiled once is read the next time; also by the threads and processes that are started from here.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');
enableCompileCache();

const compiled = new URL('../lib/cli.js', import.meta.url);
const sources = new URL('./cli.ts', import.meta.url);
await import((existsSync(sources) ? sources : compiled).href);
