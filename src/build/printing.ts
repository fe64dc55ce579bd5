import type { AssetFinder } from './fresh/asset-files.ts';
import type { SeenFile } from './fresh/seen-files.ts';
import type { StoredCircular } from './make/record.ts';
import type { Workbench } from './make/workbench.ts';
import type { PdfKey } from './pdf-keys.ts';
import type { Store } from './store/cacache-store.ts';
import type { BuildPrinter } from './work/printer.ts';
import type { Threads } from './work/threads.ts';
import { prepare } from './work/worker.ts';

/** What editions are printed with. */
export interface Printing {
  readonly assets: AssetFinder;
  /** Whether all there is is built: of PDFs none stays that is not wanted now. */
  readonly whole: boolean;
  readonly pdfKey: PdfKey;
  /** The address of what is published. */
  readonly site: string;
  readonly store: Store;
  /** Whether a file of `dist` is still as it was put there. */
  readonly isIntact: (path: string, seen: SeenFile) => boolean;
  /** Gives a circular with its pages. */
  readonly load: (slug: string) => Promise<StoredCircular>;
  /** Opens what pages are made with: effects that cannot be printed are told of on the files that ask for them. */
  readonly bench: () => Promise<Workbench>;
  readonly threads: Threads;
  readonly printer: BuildPrinter;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Has ready what prints and finishes, while what is to be printed is made. Where one edition is, what finishes it comes before the
 * browser: that has many processes, and what makes the edition is loading meanwhile. What fails fails again, and tells why, with an
 * edition.
 *
 * @param expected how many editions are expected to be printed.
 */
export async function prepareToPrint(
  { printer, threads }: Pick<Printing, 'printer' | 'threads'>,
  expected: number,
): Promise<void> {
  if (areWorthThreads(expected, threads)) threads.prepare();
  else await prepare().catch(() => {});
  printer.prepare();
}

/** One edition is finished here before another thread has loaded what it needs. */
export function areWorthThreads(editions: number, { count }: Pick<Threads, 'count'>): boolean {
  return editions > 1 && count > 1;
}
