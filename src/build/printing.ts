import type { AssetFinder } from './fresh/asset-files.ts';
import type { DistFiles } from './fresh/dist-files.ts';
import type { ChosenEdition } from './judge.ts';
import type { Makers } from './make/makers.ts';
import type { Workbench } from './make/workbench.ts';
import type { Store } from './store/cacache-store.ts';
import type { BuildPrinter } from './work/printer.ts';
import type { Threads } from './work/threads.ts';
import { prepare } from './work/worker.ts';

/** What editions are printed with. */
export interface Printing {
  readonly assets: AssetFinder;
  /** The hash of what all editions are printed with. */
  readonly printKey: string;
  /** The address of what is published. */
  readonly site: string;
  readonly store: Store;
  readonly dist: DistFiles;
  /** Gives a circular with its pages. */
  readonly load: Makers['load'];
  /** Opens what pages are made with: effects that cannot be printed are told of on the files that ask for them. */
  readonly bench: () => Promise<Workbench>;
  readonly threads: Threads;
  readonly printer: BuildPrinter;
  readonly signal?: AbortSignal | undefined;
}

/** The PDF of an edition, which `dist` or the store has. */
export interface PrintedEdition {
  readonly chosen: ChosenEdition;
  /** Its key in the store. */
  readonly key: string;
  readonly size: number;
  readonly sha256: string;
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
) {
  if (areWorthThreads(expected, threads)) threads.prepare();
  else await prepare().catch(() => {});
  printer.prepare();
}

/** One edition is finished here before another thread has loaded what it needs. */
export function areWorthThreads(editions: number, { count }: Pick<Threads, 'count'>): boolean {
  return editions > 1 && count > 1;
}
