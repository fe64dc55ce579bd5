import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Locale } from '../model/locale.ts';
import { browserKey } from '../pdf/browser-supply.ts';
import { type Format, formats } from './built.ts';
import { editionEntries } from './edition-entry.ts';
import { openAssets } from './fresh/asset-files.ts';
import { builtIn, recordCommon, seeCommon } from './fresh/common.ts';
import { openDist } from './fresh/dist-files.ts';
import { readLedger } from './fresh/ledger.ts';
import { openFormer } from './former.ts';
import { findCircular, findCirculars, type Found, gather } from './gather.ts';
import { judge } from './judge.ts';
import { keepLedger } from './keep-ledger.ts';
import { benchFor } from './make/maker.ts';
import type { Makers } from './make/makers.ts';
import { MANIFEST } from './manifest.ts';
import { printEditions } from './print-editions.ts';
import { prepareToPrint } from './printing.ts';
import { productsOf } from './products.ts';
import { publish } from './publish.ts';
import { prepareLists } from './publish-lists.ts';
import { openStage } from './stage.ts';
import type { Step } from './step.ts';
import type { Store } from './store/cacache-store.ts';
import { summarize, type Summary } from './summary.ts';
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
  readonly makers: Makers;
  readonly threads: Threads;
  readonly printer: BuildPrinter;
  readonly step: Step;
  readonly signal: AbortSignal | undefined;
}

/** Takes a build through its steps, in a folder that nobody else is at work on. */
export async function runBuild(
  order: Order,
  { store, makers, threads, printer, step, signal }: Tools,
): Promise<Summary> {
  const { content, out, only, locales, wanted, release, abandoned } = order;
  const withPdf = wanted.includes('pdf');
  const whole = only.length === 0 && locales.length === 0 && wanted.length === formats.length;
  const ledger = await readLedger(store, out, content);
  const dist = openDist(out, ledger);
  const listed = dist.get(MANIFEST);
  // Who wants all of it needs no manifest where the ledger knows all that is there.
  const isKnown =
    whole && ledger?.rest.isComplete === true && listed !== undefined && dist.isIntact(MANIFEST, listed);
  const former = isKnown ? undefined : await openFormer(out, ledger, dist);
  const withPdfs = Map.groupBy(
    former?.editions.filter(({ places: { pdf } }) => pdf) ?? [],
    ({ slug }) => slug,
  );
  const pdfsOf = (slug: string) => withPdf || (withPdfs.get(slug)?.map(({ locale }) => locale) ?? []);

  const wantedOf = { content, only, locales, release, pdfsOf };
  const seen = await step('Look at the content', async () => {
    const common = seeCommon(content, withPdf ? await browserKey() : '', ledger?.common);
    return { common, found: findCirculars(wantedOf, common, ledger) };
  });
  signal?.throwIfAborted();
  const { common, found } = seen;
  const bench = () => benchFor({ content, pageKey: common.pageKey });
  const { sound, commonRecord } = await step('Check the content and make the pages', async (tell) => {
    const fresh = found.filter(({ key, former: made }) => made?.key !== key);
    makers.expect(fresh.length, withPdf);
    const isSame = ledger !== undefined && ledger.pageKey === common.pageKey;
    const prepare = async () => {
      // What is made elsewhere is begun before this process is busy loading.
      await setImmediate();
      if (fresh.length > 0) {
        // Of a circular that was built before one edition is changed, as a rule.
        const ofNew = fresh.some(({ former: made }) => !made) ? Infinity : 0;
        prepareLists();
        // Lists are made with it, also where nothing else is.
        bench().catch(() => {});
        if (withPdf) await prepareToPrint({ printer, threads }, fresh.length + ofNew);
        dist.lookAhead();
      }
      return isSame ? ledger.commonRecord : recordCommon(await bench());
    };
    const again = ({ slug, former: made }: Found) => findCircular(slug, wantedOf, common, made);
    const [circulars, record] = await Promise.all([gather(found, makers, tell, again), prepare()]);
    const judged = { content, common: record, circulars, only, locales, release, told: makers.told };
    return { sound: { ...(await judge(judged)), circulars }, commonRecord: record };
  });
  signal?.throwIfAborted();

  const assets = openAssets(
    content,
    { own: join(dirname(content), 'templates'), builtIn },
    common,
    ledger?.assets,
  );
  const printing = {
    assets,
    printKey: common.printKey,
    site: sound.common.site,
    store,
    dist,
    load: makers.load,
    threads,
    printer,
    bench,
    signal,
  };
  const printed = withPdf
    ? await step('Print the PDFs', (tell) => printEditions(sound.editions, printing, tell))
    : [];
  signal?.throwIfAborted();
  // The browser ends while what it printed is published; the PDFs are there, also where it does not end well.
  printer.close().catch(() => {});

  const chosen = { editions: sound.editions, printed, wanted };
  const products = productsOf(chosen, assets, { store, load: makers.load });
  const done = await step('Publish', () =>
    publish({
      chosen,
      products,
      circulars: sound.circulars,
      pageKey: common.pageKey,
      assets,
      dist,
      out,
      formerRest: ledger?.rest,
      whole,
      former,
      abandoned,
      bench,
      describe: editionEntries(content, common.files),
      openStage: () => openStage(out),
      signal,
    }),
  );
  await keepLedger({
    store,
    out,
    content,
    ledger,
    whole,
    common,
    commonRecord,
    chosen,
    assets,
    done,
    circulars: sound.circulars,
  });
  return summarize({ sound, products, done, damaged: makers.damaged() + store.damaged() });
}
