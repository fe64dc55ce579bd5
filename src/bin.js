#!/usr/bin/env -S node --max-semi-space-size=16 --heap-growing-percent=25 --initial-old-space-size=64
// V8 would set up to 134 MB aside for what lives shortly, and let the rest grow to several times what is used before it looks through it:
// a large build would have 100 MB more for the one and for the other, and be ready no sooner (measured). A small one never needs a look.
//
// What runs is compiled into `lib`, as an installed package has it: it is loaded in a third of the time. Where a checkout changed
// since, the sources run as they are written.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** When a file or folder of the package changed; nothing where there is none. */
const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs;

/** Whether `lib` is there, and younger than all that it was compiled from. */
function isCompiled() {
  if (!existsSync(join(root, 'src/cli.ts'))) return true;
  const made = changed('lib/cli.js') ?? 0;
  // Folders change with what is taken away.
  const sources = readdirSync(join(root, 'src'), { recursive: true }).map((path) => join('src', path));
  const all = ['src', 'scripts/compile.ts', 'package.json', 'package-lock.json', ...sources];
  return all.every((path) => (changed(path) ?? Infinity) < made);
}

// What was compiled once is read the next time; also by the threads and processes that are started from here.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');
enableCompileCache();

await import(isCompiled() ? '../lib/cli.js' : './cli.ts');
