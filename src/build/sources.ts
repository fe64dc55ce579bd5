import { resolve } from 'node:path';
import type { VFile } from 'vfile';
import type { Workshop } from '../html/workshop.ts';
import type { Locale } from '../model/locale.ts';
import { checkContent } from './check-content.ts';
import { ContentError, hasErrors } from './errors.ts';
import { type Edition, publicationEditions } from './select.ts';

/** What a build works from: sound, and checked. */
export interface Sources {
  readonly workshop: Workshop;
  readonly editions: readonly Edition[];
  /** Every file that was looked at, with the messages that do not stop a build. */
  readonly files: readonly VFile[];
}

/** What to read, and what of it is wanted. */
export interface SourceOptions {
  /** The `content` folder. */
  readonly content: string;
  /** References or slugs of circulars; all where there are none. */
  readonly only: readonly string[];
  /** Languages; all where there are none. */
  readonly locales: readonly Locale[];
  readonly hasPdf: Workshop['hasPdf'];
}

/**
 * Reads and checks the content, all of it at once.
 *
 * @throws ContentError with all messages where any of them stops the build; those of circulars that were not
 *   asked for do not. UsageError where there is no such circular or language.
 */
export async function readSources(options: SourceOptions): Promise<Sources> {
  const { content, only, locales, hasPdf } = options;
  const { files, sound } = await checkContent(resolve(content), only);
  if (!sound || hasErrors(files)) throw new ContentError(files);
  const editions = publicationEditions(sound.publication, only, locales);
  return { workshop: { ...sound, hasPdf }, editions, files };
}
