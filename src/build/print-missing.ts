import type { VFile } from 'vfile';
import { slots } from '../model/slots.ts';
import type { Printer } from '../pdf/index.ts';
import { ContentError, hasErrors } from './errors.ts';
import { readAsset } from './fresh/asset-files.ts';
import { sha256 } from './fresh/hash.ts';
import type { ChosenEdition } from './judge.ts';
import type { PrintRecord } from './make/record.ts';
import { areWorthThreads, type PrintedEdition, type Printing } from './printing.ts';
import { reportEffects } from './report-effects.ts';
import type { Tell } from './step.ts';
import type { Threads } from './work/threads.ts';
import { finish } from './work/worker.ts';

/** An edition that is to be printed. */
export interface Missing {
  readonly chosen: ChosenEdition;
  /** The key under which the store has its PDF then. */
  readonly key: string;
}

/**
 * Prints editions, several at once, and puts the PDFs into the store.
 *
 * @throws ContentError where one is not as its page is, or asks for what no conforming PDF has.
 */
export async function printMissing(
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
  { chosen, key }: Missing,
  printing: Printing,
  printer: Printer,
  finishWith: Threads['finish'],
) {
  const { circular, edition } = chosen;
  const { site, store, assets } = printing;
  const fonts = assets.fonts(edition.fonts);
  const images = assets.images(circular.record, circular.files);
  const files = async (path: string) => {
    const asset = assets.styles.get(path) ?? fonts.get(path) ?? images.get(path);
    return asset && (await readAsset(asset));
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
