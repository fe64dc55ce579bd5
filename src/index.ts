export { build, type BuildOptions, type Step, type Tell } from './build/build.ts';
export type { Built, Format } from './build/built.ts';
export { ContentError, UsageError } from './build/errors.ts';
export type { Summary } from './build/publish.ts';
export { reportPlain } from './check/reporters/plain.ts';
export type * from './model/circular.ts';
export type * from './model/locale.ts';
export { version } from './model/version.ts';
export { BrowserMissingError } from './pdf/index.ts';
