import type { VFile } from 'vfile';
import type { Level } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { Built } from './built.ts';
import { countLevels, type PackedFile, unpackFiles } from './make/pack-files.ts';

/** What a build came to. */
export interface Summary {
  readonly editions: readonly Built[];
  /** How many pages and PDFs are published, and their bytes. */
  readonly pages: number;
  readonly pdfs: number;
  readonly bytes: number;
  /** How many of them were not there before, or were others. */
  readonly freshPages: number;
  readonly freshPdfs: number;
  /** Files that a former build had published and that are gone now. */
  readonly removed: readonly string[];
  /** The names of links without an address, behind the references of their circulars. */
  readonly gaps: readonly string[];
  /** How many open messages of each level there are; none of them stopped the build. */
  readonly messages: Readonly<Record<Level, number>>;
  /** Every file that was looked at, with its messages and without its text. */
  readonly files: () => VFile[];
  /** How many wordings of each language's catalogue nobody has reviewed. */
  readonly unreviewed: ReadonlyMap<Locale, number>;
  /** How many damaged entries of the cache were found, and made anew. */
  readonly damaged: number;
}

/** Counts the open messages of files. */
export function messagesOf(files: readonly PackedFile[]): Pick<Summary, 'messages' | 'files'> {
  const messages = { error: 0, warning: 0, info: 0 };
  countLevels(files, messages);
  return { messages, files: () => unpackFiles(files) };
}
