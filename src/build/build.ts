import { dirname, join, resolve } from 'node:path';
import type { Locale } from '../model/locale.ts';
import { browserKey } from '../pdf/browser-supply.ts';
import { isInside } from '../source/read-file.ts';
import { type Format, formats } from './built.ts';
import { UsageError } from './errors.ts';
import { openAssets } from './fresh/asset-files.ts';
import { builtIn, recordCommon, seeCommon } from './fresh/common.ts';
import { openDist } from './fresh/dist-files.ts';
import { readLedger } from './fresh/ledger.ts';
import { editionEntries } from './edition-entry.ts';
import { findCirculars, gather } from './gather.ts';
import { gapsOf, judge } from './judge.ts';
import { keepLedger } from './keep-ledger.ts';
import { makeLists } from './make-lists.ts';
import { holdFolder } from './lock.ts';
import { benchFor } from './make/maker.ts';
import { openMakers } from './make/makers.ts';
import { keyOf, readManifest } from './manifest.ts';
import { printEditions } from './print-editions.ts';
import { productsOf } from './products.ts';
import { publish } from './publish.ts';
import { clearAbandoned, openStage } from './stage.ts';
import type { Step } from './step.ts';
import { openStore } from './store/cacache-store.ts';
import { messagesOf, type Summary } from './summary.ts';

/** What is to be built, from what, to where. */
export interface BuildOptions {
  /** The `content` folder. */
  readonly content: string;
  /** The folder to publish to. */
  readonly out: string;
  /** References or slugs of circulars; all where there are none. */
  readonly only?: readonly string[] | undefined;
  /** Languages; all where there are none. */
  readonly locales?: readonly Locale[] | undefined;
  readonly formats?: readonly Format[] | undefined;
  /** The day of the release, ISO 8601, where it is to be one: what is not to be released stops it. */
  readonly release?: string | undefined;
  /** Whether what former builds made is used, and what this one makes is kept; it is where nothing else is said. */
  readonly cache?: boolean | undefined;
  /** Ends the build: nothing is published then. */
  readonly signal?: AbortSignal | undefined;
}

const quietly: Step = (_title, work) => work(() => {});

/**
 * Builds editions: reads and checks the content, makes the pages, prints them, publishes all of it at once. What was made
 * from the same before is not made again. Until the last step nothing that is published already is touched.
 *
 * @returns what was built.
 * @throws ContentError, UsageError, TemplateError, BrowserMissingError; or what aborted `signal`.
 */
export async function build(options: BuildOptions, step: Step = quietly): Promise<Summary> {
  const { only = [], locales = [], formats: wanted = formats, release, signal, cache = true } = options;
  const content = resolve(options.content);
  const out = resolve(options.out);
  if (isInside(out, content) || isInside(content, out)) {
    throw new UsageError(
      `The content (${options.content}) and the folder to build to (${options.out}) must lie apart`,
    );
  }
  const letGo = await holdFolder(out);
  const abandoned = await clearAbandoned(out);
  const store = await openStore(cache);
  const makers = openMakers(content, store, signal);
  try {
    const withPdf = wanted.includes('pdf');
    const whole = only.length === 0 && locales.length === 0 && wanted.length === formats.length;
    const ledger = await readLedger(store, out, content);
    const dist = openDist(out, ledger);
    const manifestSeen = dist.get('manifest.json');
    const isKnown = whole && manifestSeen !== undefined && dist.isIntact('manifest.json', manifestSeen);
    const former = isKnown ? undefined : await readManifest(out);
    const published = new Set(former?.editions.filter(({ formats: { pdf } }) => pdf).map(keyOf));
    const pdfsOf = (slug: string) =>
      withPdf ||
      [...published].filter((key) => key.startsWith(`${slug} `)).map((key) => key.slice(slug.length + 1));

    const seen = await step('Read and check the content', async () => {
      const common = seeCommon(content, withPdf ? await browserKey() : '', ledger?.common);
      const found = findCirculars({ content, only, locales, release, pdfsOf }, common, ledger);
      const isSame = ledger !== undefined && ledger.pageKey === common.pageKey;
      const bench = () => benchFor({ content, pageKey: common.pageKey });
      const commonRecord = isSame ? ledger.commonRecord : recordCommon(await bench());
      return { common, commonRecord, found, bench };
    });
    signal?.throwIfAborted();
    const { common, commonRecord, bench } = seen;
    const sound = await step('Make the pages', async (tell) => {
      const circulars = await gather(seen.found, makers, tell);
      const judged = { content, common: commonRecord, circulars, only, locales, release };
      return { ...(await judge(judged)), circulars };
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
      bench,
      signal,
    };
    const printed = withPdf
      ? await step('Print the PDFs', (tell) => printEditions(sound.editions, printing, tell))
      : [];
    signal?.throwIfAborted();

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
        makeLists: async (places) => makeLists(await bench(), sound.circulars, places),
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
    const files = [...products.circulars.values()].flat();
    const isFresh = ({ path }: { path: string }) => done.fresh.has(path);
    const pdfs = files.filter(({ path }) => path.endsWith('.pdf'));
    const pages = files.filter(({ path }) => path.endsWith('.html'));
    return {
      editions: sound.editions.map(({ circular, edition: { locale, status } }) => ({
        slug: circular.slug,
        reference: circular.record.facts?.reference ?? circular.slug,
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
      unreviewed: new Map(sound.common.unreviewed),
      damaged: makers.damaged() + store.damaged(),
      ...messagesOf(sound.files),
    };
  } finally {
    await makers.close();
    await store.close();
    await letGo();
  }
}
