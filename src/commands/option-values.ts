// What options can be, apart from the commands: the command line is read without loading what it does not run.

/** The formats of `hexapla align`. */
export const alignFormats = ['beads', 'json', 'tmx'] as const;
export type AlignFormat = (typeof alignFormats)[number];

/** What can be done with the cache. */
export const cacheActions = ['verify', 'prune'] as const;
export type CacheAction = (typeof cacheActions)[number];
