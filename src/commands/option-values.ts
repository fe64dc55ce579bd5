import type { ExportFormat } from '../interchange/export-circular.ts';

// What options can be, apart from the commands: the command line is read without loading what it does not run.

/** The formats of `hexapla align`. */
export const alignFormats = ['beads', 'json', 'tmx'] as const;
export type AlignFormat = (typeof alignFormats)[number];

/** The formats of `hexapla export`: all that there are. */
export const exportFormats = Object.keys({ tmx: true, xliff: true, akn: true, json: true } satisfies Record<
  ExportFormat,
  true
>) as readonly ExportFormat[];

/** The formats of `hexapla import`. */
export const importFormats = ['xliff'] as const;

/** What can be done with the cache. */
export const cacheActions = ['verify', 'prune'] as const;
export type CacheAction = (typeof cacheActions)[number];
