import type { VFile } from 'vfile';
import { eachInTurn } from '../model/each-in-turn.ts';
import type { Locale } from '../model/locale.ts';
import type { Printer } from '../pdf/index.ts';
import type { Circulars } from './circulars.ts';
import { ContentError, hasErrors } from './errors.ts';
import { readAsset } from './fresh/asset-files.ts';
import { sha256 } from './fresh/hash.ts';
import type { KnownCircular } from './fresh/ledger.ts';
import type { PrintRecord } from './make/record.ts';
import { areWorthThreads, type Printing } from './printing.ts';
import { editionIn } from './products.ts';
import { reportEffects } from './report-effects.ts';
import type { Tell } from './step.ts';
import type { Threads } from './work/threads.ts';
import { finish } from './work/worker.ts';

/** An edition that is to be printed. */
export interface Missing {
  readonly slug: string;
  readonly locale: Locale;
}

/**
 * Prints editions, several at once, and puts the PDFs into the store.
 *
 * @throws ContentError where one is not as its page is, or asks for what no conforming PDF has.
 */
export async function printMissing(
  missing: readonly Missing[],
  circulars: Circulars,
  printing: Printing,
  tell: Tell,
): Promise<void> {
  const { EffectError } = await import('../pdf/index.ts');
  const { signal, threads } = printing;
  const printer = await printing.printer.open();
  const isMany = areWorthThreads(missing.length, threads);
  if (isMany) threads.prepare();
  const faulty = new Map<string, VFile>();
  const untrue: VFile[] = [];
  let done = 0;
  // Of those that wait nothing is loaded; some are printed ahead of those that are finished.
  const work = eachInTurn(missing, 4 * threads.count, async ({ slug, locale }) => {
    try {
      const known = circulars.get(slug);
      const { pdf, faults } = await printOne(
        known,
        locale,
        printing,
        printer,
        isMany ? threads.finish : finish,
      );
      untrue.push(...faults);
      const now = circulars.get(slug);
      circulars.put(slug, { ...now, pdfs: { ...now.pdfs, [locale]: pdf } });
    } catch (error) {
      if (!(error instanceof EffectError)) throw error;
      const { sound } = await printing.bench();
      if (sound) await reportEffects(error, sound, faulty);
    } finally {
      tell(`${++done} of ${missing.length}`);
    }
  });
  await unlessAborted(work, signal);
  const files = [...untrue, ...faulty.values()];
  if (hasErrors(files)) throw new ContentError(files);
}

/** Prints an edition, proves the PDF, and puts it into the store where it is as it should be. */
async function printOne(
  known: KnownCircular,
  locale: Locale,
  printing: Printing,
  printer: Printer,
  finishWith: Threads['finish'],
) {
  const { site, store, assets } = printing;
  const edition = editionIn(known, locale);
  const fonts = assets.fonts(edition.fonts);
  const images = assets.images(known.record, known.files);
  const files = async (path: string) => {
    const asset = assets.styles.get(path) ?? fonts.get(path) ?? images.get(path);
    return asset && (await readAsset(asset));
  };
  const made = await printing.load(known.record.slug);
  const print = made.prints[locale] as PrintRecord;
  const html = String(made.pages.get(edition.path));
  const page = { html, root: site, path: edition.path, files };
  const raw = await printer.printRaw(page);
  const { pdf, proof } = await finishWith({ pdf: raw, context: contextOf(print), text: print.text });
  const { tellProof } = await import('./prove.ts');
  const faults = tellProof(known.record, edition, proof);
  const key = printing.pdfKey(known, locale);
  if (faults.length === 0) await store.put(key, pdf);
  return { pdf: { key, size: pdf.length, sha256: sha256(pdf) }, faults };
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
