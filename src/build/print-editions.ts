import { readFile } from 'node:fs/promises';
import type { VFile } from 'vfile';
import { slots } from '../model/slots.ts';
import type { Printer } from '../pdf/index.ts';
import type { Tell } from './step.ts';
import { ContentError, hasErrors } from './errors.ts';
import { assetsKey, type AssetFiles, type AssetFinder } from './fresh/asset-files.ts';
import type { DistFiles } from './fresh/dist-files.ts';
import { hashOf, sha256 } from './fresh/hash.ts';
import type { ChosenEdition } from './judge.ts';
import type { PrintRecord } from './make/record.ts';
import type { Makers } from './make/makers.ts';
import type { Workbench } from './make/workbench.ts';
import { reportEffects } from './report-effects.ts';
import type { Store } from './store/cacache-store.ts';
import type { Threads } from './work/threads.ts';
import type { BuildPrinter } from './work/printer.ts';
import { finish, prepare } from './work/worker.ts';

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
 * Has ready what prints and finishes, while what is to be printed is made. What fails fails again, and tells why, with an edition.
 *
 * @param expected how many editions are expected to be printed.
 */
export function getReadyToPrint(
  { printer, threads }: Pick<Printing, 'printer' | 'threads'>,
  expected: number,
) {
  printer.prepare();
  if (areWorthThreads(expected, threads)) threads.prepare();
  else prepare().catch(() => {});
}

/** One edition is finished here before another thread has loaded what it needs. */
function areWorthThreads(editions: number, { count }: Pick<Threads, 'count'>): boolean {
  return editions > 1 && count > 1;
}

/**
 * Gives the PDF of each edition: as `dist` has it, or the store, or printed, proved and put into the store.
 *
 * @throws ContentError where one is not as its page is, or asks for what no conforming PDF has.
 */
export async function printEditions(
  editions: readonly ChosenEdition[],
  printing: Printing,
  tell: Tell,
): Promise<PrintedEdition[]> {
  const wanted = editions.map((chosen) => ({ chosen, ...keyOf(chosen, printing) }));
  const printed = new Map<ChosenEdition, PrintedEdition>();
  const missing: typeof wanted = [];
  for (const one of wanted) {
    const { chosen, key } = one;
    const { edition, circular } = chosen;
    const seen = printing.dist.get(edition.pdfPath);
    if (
      seen &&
      circular.former?.pdfs[edition.locale] === key &&
      printing.dist.isIntact(edition.pdfPath, seen)
    ) {
      printed.set(chosen, { chosen, key, size: seen[0], sha256: seen[4] });
      continue;
    }
    const kept = await printing.store.get(key);
    if (kept) printed.set(chosen, { chosen, key, size: kept.length, sha256: sha256(kept) });
    else missing.push(one);
  }
  if (missing.length > 0) {
    for (const one of await printMissing(missing, printing, tell)) printed.set(one.chosen, one);
  }
  return wanted.map(({ chosen }) => printed.get(chosen) as PrintedEdition);
}

/** A PDF is made of what its page is printed from, and of the files that the page links. */
function keyOf({ circular, edition }: ChosenEdition, { assets, printKey }: Printing) {
  const linked: AssetFiles = new Map([
    ...assets.fonts(edition.fonts),
    ...assets.images(circular.record, circular.files),
  ]);
  return { key: `pdf ${hashOf([printKey, edition.print, assetsKey(linked)])}`, linked };
}

interface Missing {
  readonly chosen: ChosenEdition;
  readonly key: string;
  readonly linked: AssetFiles;
}

async function printMissing(
  missing: readonly Missing[],
  printing: Printing,
  tell: Tell,
): Promise<PrintedEdition[]> {
  const { EffectError } = await import('../pdf/index.ts');
  const { signal, threads } = printing;
  const printer = await printing.printer.open();
  const isMany = areWorthThreads(missing.length, threads);
  if (isMany) threads.prepare();
  const faulty = new Map<string, VFile>();
  const untrue: VFile[] = [];
  let done = 0;
  // Of those that wait nothing is loaded; some are printed ahead of those that are finished.
  const inTurn = slots(4 * threads.count);
  const work = missing.map(async (one) => {
    try {
      const { printed, faults } = await inTurn(() =>
        printOne(one, printing, printer, isMany ? threads.finish : finish),
      );
      untrue.push(...faults);
      return printed;
    } catch (error) {
      if (!(error instanceof EffectError)) throw error;
      const { sound } = await printing.bench();
      if (sound) await reportEffects(error, sound, faulty);
      return [];
    } finally {
      tell(`${++done} of ${missing.length}`);
    }
  });
  const printed = await unlessAborted(settle(work), signal);
  const files = [...untrue, ...faulty.values()];
  if (hasErrors(files)) throw new ContentError(files);
  return printed.flat();
}

/** Prints an edition, proves the PDF, and puts it into the store where it is as it should be. */
async function printOne(
  { chosen, key, linked }: Missing,
  printing: Printing,
  printer: Printer,
  finishWith: Threads['finish'],
) {
  const { circular, edition } = chosen;
  const { site, store, assets } = printing;
  const files = async (path: string) => {
    const asset = assets.styles.get(path) ?? linked.get(path);
    return asset && (await readFile(asset.file));
  };
  const made = await printing.load(circular);
  const print = made.prints[edition.locale] as PrintRecord;
  const html = made.pages[edition.path] as string;
  const page = { html, root: site, path: edition.path, files };
  const raw = await printer.printRaw(page);
  const { pdf, proof } = await finishWith({ pdf: raw, context: contextOf(print), text: print.text });
  const { tellProof } = await import('./prove.ts');
  const faults = tellProof(chosen, proof);
  if (faults.length === 0) await store.put(key, pdf);
  const printed: PrintedEdition[] = [{ chosen, key, size: pdf.length, sha256: sha256(pdf) }];
  return { printed, faults };
}

function contextOf({ context }: PrintRecord) {
  const attachments = context.attachments.map(({ content, ...more }) => ({
    ...more,
    bytes: Buffer.from(content),
  }));
  return { ...context, attachments };
}

/** What is waited for when the browser gets killed may never come: an abort does not wait for it. */
async function unlessAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, fail) => {
    signal?.addEventListener('abort', () => fail(signal.reason), { once: true });
  });
  return Promise.race([work, aborted]);
}

/** Waits for all, also when one of them fails; then fails with the first that did. */
async function settle<T>(all: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(all);
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
