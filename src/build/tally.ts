import type { AssetFiles, AssetFinder } from './fresh/asset-files.ts';
import type { PageRecord } from './make/record.ts';
import type { StagedFile } from './stage.ts';

/** How many pages and PDFs there are, and their bytes; and how many were not there before, or were others. */
export interface Counts {
  pages: number;
  pdfs: number;
  bytes: number;
  freshPages: number;
  freshPdfs: number;
}

/** Counts what is published of circulars, and gathers what it links to. */
export interface Tally {
  readonly counts: Readonly<Counts>;
  /** What all pages link to, and those that were added. */
  readonly linked: () => AssetFiles;
  readonly add: (
    pages: readonly PageRecord[],
    files: readonly StagedFile[],
    fresh: ReadonlySet<string>,
  ) => void;
}

/** Opens a tally. */
export function openTally(assets: AssetFinder): Tally {
  const counts: Counts = { pages: 0, pdfs: 0, bytes: 0, freshPages: 0, freshPdfs: 0 };
  // Thousands of pages ask for the same.
  const fonts = new Set<readonly string[]>();
  return {
    counts,
    linked: () =>
      new Map([...assets.styles, ...assets.scripts, ...[...fonts].flatMap((one) => [...assets.fonts(one)])]),
    add(pages, files, fresh) {
      for (const page of pages) fonts.add(page.fonts);
      for (const { path, size } of files) {
        const isNew = fresh.has(path) ? 1 : 0;
        if (path.endsWith('.html')) {
          counts.pages += 1;
          counts.freshPages += isNew;
        } else if (path.endsWith('.pdf')) {
          counts.pdfs += 1;
          counts.freshPdfs += isNew;
        } else continue;
        counts.bytes += size;
      }
    },
  };
}
