import { createRequire } from 'node:module';

/** The version of Hexapla. */
export const version: string = createRequire(import.meta.url)('../../package.json').version;
