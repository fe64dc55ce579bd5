import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Locale } from '../model/locale.ts';
import { type Format, formats } from './built.ts';
import { editionEntries } from './edition-entry.ts';
import { ChangedError } from './errors.ts';
import { openFormer } from './former.ts';
import { openAssets } from './fresh/asset-files.ts';
import { builtIn, recordCommon } from './fresh/common.ts';
import { hashOf } from './fresh/hash.ts';
import { readLedger } from './fresh/ledger.ts';
import type { Scratch } from './fresh/scratch.ts';
import { isAsSeen, type SeenFile } from './fresh/seen-files.ts';
import { makeCirculars } from './gather.ts';
import { judge } from './judge.ts';
import { keepLedger } from './keep-ledger.ts';
import { toList } from './lists.ts';
import { lookAtContent } from './look-at-content.ts';
import { benchFor } from './make/maker.ts';
import type { Makers } from './make/makers.ts';
import { MANIFEST } from './manifest.ts';
import { noted } from './notes.ts';
import { findPdfKeys } from './pdf-keys.ts';
import { printEditions } from './print-editions.ts';
import { prepareToPrint } from './printing.ts';
import { publish } from './publish.ts';
import { type Listing, publishLists } from './publish-lists.ts';
import { findStanding } from './standing.ts';
import type { Step } from './step.ts';
import type { Store } from './store/cacache-store.ts';
import { summarize, type Summary } from './summary.ts';
import { openTally } from './tally.ts';
import type { BuildPrinter } from './work/printer.ts';
import type { Threads } from './work/threads.ts';

/** What is to be built. */
interface Order {
  /** The `content` folder, and the folder to publish to, absolute. */
  readonly content: string;
  readonly out: string;
  /** References or slugs of circulars; all where there are none. */
  readonly only: readonly string[];
  /** Languages; all where there are none. */
  readonly locales: readonly Locale[];
  readonly wanted: readonly Format[];
  /** The day of the release, ISO 8601, where it is to be one. */
  readonly release: string | undefined;
  /** What a build may have published that was killed before it could list it. */
  readonly abandoned: readonly string[];
}

/** What it is built with. */
interface Tools {
  readonly store: Store;
  readonly scratch: Scratch;
  readonly makers: Makers;
  readonly threads: Threads;
  readonly printer: BuildPrinter;
  readonly step: Step;
  readonly signal: AbortSignal | undefined;
}

/** Takes a build through its steps, in a folder that nobody else is at work on. */
export async function runBuild(
  order: Order,
  { store, scratch, makers, threads, printer, step, signal }: Tools,
): Promise<Summary> {
  const { content, out, only, locales, wanted, release, abandoned } = order;
  const withPdf = wanted.includes('pdf');
  const whole =
    only.length === 0 && locales.length === 0 && formats.every((format) => wanted.includes(format));
  const isIntact = (path: string, seen: SeenFile) => isAsSeen(join(out, path), seen);
  const ledger = await readLedger({ store, scratch }, out, content);
  const listed = ledger?.products.get(MANIFEST);
  const knowsAll = ledger?.rest.isComplete === true && listed !== undefined && isIntact(MANIFEST, listed);
  // Who wants all of it asks nobody else.
  const former = whole && knowsAll ? undefined : await openFormer(out, knowsAll ? ledger : undefined);
  const pdfsOf = (slug: string) =>
    withPdf ||
    Object.entries(former?.publishedOf(slug) ?? {}).flatMap(([locale, { pdf }]) => (pdf ? [locale] : []));

  const wantedOf = { content, only, locales, release, pdfsOf };
  const seen = await step('Look at the content', () =>
    lookAtContent(wantedOf, { withPdf, whole, ledger, makers, scratch }),
  );
  const { common, circulars, notes, fonts, find, fresh } = seen;
  signal?.throwIfAborted();

  const templates = { own: join(dirname(content), 'templates'), builtIn };
  const assets = openAssets(content, templates, common, ledger?.assets);
  const pdfKey = findPdfKeys(assets, common.printKey);
  const made = (slug: string) => {
    // Not of the circulars: messages are read after the build too, when those are let go of.
    const { key } = noted(notes, slug);
    const task = () => {
      const found = find(slug);
      if (found.key !== key) throw new ChangedError(join(content, slug));
      return found.task;
    };
    return { slug, key, bench: common.bench, task };
  };
  const loading = { assets, store, load: (slug: string) => makers.load(made(slug)) };
  const tally = openTally(assets);
  const isFresh = new Set(fresh);
  const findStandingOf = (slugs: readonly string[]) => {
    const old = whole || knowsAll ? slugs.filter((slug) => !isFresh.has(slug)) : [];
    return findStanding(old, circulars, { ...loading, wanted, locales, whole, pdfKey, isIntact, tally });
  };
  const bench = () => benchFor(common.bench);
  const { sound, commonRecord, stand } = await step('Check the content and make the pages', async (tell) => {
    const isSame = ledger !== undefined && ledger.pageKey === common.pageKey;
    const prepare = async () => {
      // What is made elsewhere is begun before this process is busy loading.
      await setImmediate();
      if (withPdf && fresh.length > 0) {
        // Of a circular that was built before one edition is changed, as a rule.
        const ofNew = fresh.some((slug) => !circulars.former(slug)) ? Infinity : 0;
        await prepareToPrint({ printer, threads }, fresh.length + ofNew);
      }
      const standing = only.length === 0 ? await findStandingOf(circulars.slugs) : undefined;
      return { record: isSame ? ledger.commonRecord : recordCommon(await bench()), standing };
    };
    const staying = (slug: string) => {
      const before = whole || !knowsAll ? undefined : circulars.former(slug);
      const { pdfs = {}, products = new Map(), published = {} } = before ?? {};
      return { pdfs, products, published };
    };
    const making = { circulars, notes, find, makers, fonts, staying, atOnce: 2 * threads.count };
    const [{ record, standing }] = await Promise.all([prepare(), makeCirculars(fresh, making, tell)]);
    makers.rest();
    const judged = await judge({
      content,
      common: record,
      notes: circulars.slugs.flatMap((slug) => notes.get(slug) ?? []),
      only,
      locales,
      release,
      told: (slug) => makers.told(made(slug)),
      editionsOf: (slug) => circulars.get(slug).record.editions,
    });
    return {
      sound: judged,
      commonRecord: record,
      stand: standing ?? (await findStandingOf(judged.chosen.map(({ slug }) => slug))),
    };
  });
  signal?.throwIfAborted();

  const {
    chosen,
    common: { site },
  } = sound;
  if (withPdf) {
    const printing = { ...loading, whole, pdfKey, site, isIntact, bench, threads, printer, signal };
    await step('Print the PDFs', (tell) =>
      printEditions(
        chosen.filter(({ slug }) => !stand.has(slug)),
        circulars,
        printing,
        tell,
      ),
    );
  }
  signal?.throwIfAborted();
  // The browser ends while what it printed is published; the PDFs are there, also where it does not end well.
  printer.close().catch(() => {});

  const orderKey = hashOf([only, locales, wanted, circulars.slugs]);
  const isStill =
    knowsAll &&
    ledger?.rest.orderKey === orderKey &&
    ledger.pageKey === common.pageKey &&
    stand.size === chosen.length &&
    !circulars.slugs.some(circulars.isMoved);
  const done = await step('Publish', () =>
    publish({
      ...loading,
      chosen,
      wanted,
      circulars,
      standing: stand,
      tally,
      out,
      ledger,
      knowsAll,
      isStill,
      orderKey,
      whole,
      former,
      abandoned,
      async publishLists({ publishedOf, ...to }) {
        const before = ledger?.rest.lists ?? [];
        if (isStill && before.every(({ path }) => to.isThere(path))) return [...before];
        const what = toList({ notes, circulars, chosen, publishedOf, kept: whole ? undefined : former });
        const { pageKey } = common;
        const make: Listing['make'] = (key, listing) => makers.list({ bench: common.bench, key, listing });
        const lists = await publishLists({ ...to, ...what, pageKey, site, make, former: before });
        makers.retire();
        return lists;
      },
      describe: editionEntries(content, common.files),
      signal,
    }),
  );
  const goesOn = !whole && knowsAll;
  const known = { content, goesOn, common, commonRecord, chosen, circulars, fonts, assets, done };
  if (!done.isSame) await keepLedger({ store, out, ledger, ...known });
  const damaged = makers.damaged() + store.damaged();
  return summarize({ sound, notes, counts: tally.counts, removed: done.removed, damaged });
}
