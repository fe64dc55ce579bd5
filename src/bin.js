#!/usr/bin/env node
// In the checkout the sources run as they are written; an installed package runs what was compiled from
// them, as Node strips no types under node_modules.
import { existsSync } from 'node:fs';

const compiled = new URL('../lib/cli.js', import.meta.url);
const sources = new URL('./cli.ts', import.meta.url);
await import((existsSync(sources) ? sources : compiled).href);
