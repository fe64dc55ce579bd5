import type { VFile } from 'vfile';
import type { Level } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { Built } from './built.ts';
import { gapsOf, type Sound } from './judge.ts';
import type { Products } from './products.ts';
import type { PublishedFiles } from './publish.ts';

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
  /** Reads every file that was looked at from the cache, with its messages and without its text; throws where nothing was kept. */
  readonly files: () => Promise<VFile[]>;
  /** How many wordings of each language's catalogue nobody has reviewed. */
  readonly unreviewed: ReadonlyMap<Locale, number>;
  /** How many damaged entries of the cache were found, and made anew. */
  readonly damaged: number;
}

/** What a build has come to. */
interface Ended {
  readonly sound: Sound;
  readonly products: Products;
  readonly done: PublishedFiles;
  readonly damaged: number;
}

/** Sums up a build. */
export function summarize({ sound, products, done, damaged }: Ended): Summary {
  const files = [...products.circulars.values()].flat();
  const isFresh = ({ path }: { path: string }) => done.fresh.has(path);
  const pdfs = files.filter(({ path }) => path.endsWith('.pdf'));
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  return {
    editions: sound.editions.map(({ circular: { slug, record }, edition: { locale, status } }) => ({
      slug,
      reference: record.facts?.reference ?? slug,
      locale,
      status,
    })),
    pages: pages.length,
    pdfs: pdfs.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    freshPages: pages.filter(isFresh).length,
    freshPdfs: pdfs.filter(isFresh).length,
    removed: done.removed,
    gaps: gapsOf(sound.editions),
    messages: sound.levels,
    files: sound.files,
    unreviewed: new Map(sound.common.unreviewed),
    damaged,
  };
}
