import { resolve } from 'node:path';
import { makeEditionPage } from '../html/edition-page.ts';
import type { VFile } from 'vfile';
import type { Workshop } from '../html/workshop.ts';
import type { Locale } from '../model/locale.ts';
import { EffectError, openPrinter, type Printer } from '../pdf/index.ts';
import { isInside } from '../source/read-file.ts';
import { fontAssets, imageAssets, readAsset, styleAssets } from './assets.ts';
import { type Built, type Format, formats } from './built.ts';
import { ContentError, hasErrors, UsageError } from './errors.ts';
import { keyOf, readManifest } from './manifest.ts';
import { pdfContext } from './pdf-context.ts';
import { prove } from './prove.ts';
import { publish, type Summary } from './publish.ts';
import { reportEffects } from './report-effects.ts';
import { readSources, type Sources } from './sources.ts';
import { openStage } from './stage.ts';

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
  /** Ends the build: nothing is published then. */
  readonly signal?: AbortSignal | undefined;
}

/** Tells what a step is at. */
export type Tell = (what: string) => void;

/** Does one step of a build; who wants to show progress gives one of their own. */
export type Step = <T>(title: string, work: (tell: Tell) => Promise<T>) => Promise<T>;

const quietly: Step = (_title, work) => work(() => {});

/**
 * Builds editions: reads and checks the content, makes the pages, prints them, publishes all of it at once.
 * Until the last step nothing that is published already is touched.
 *
 * @returns what was built.
 * @throws ContentError, UsageError, TemplateError, BrowserMissingError; or what aborted `signal`.
 */
export async function build(options: BuildOptions, step: Step = quietly): Promise<Summary> {
  const { only = [], locales = [], formats: wanted = formats, release, signal } = options;
  const content = resolve(options.content);
  const out = resolve(options.out);
  if (isInside(out, content) || isInside(content, out)) {
    throw new UsageError(
      `The content (${options.content}) and the folder to build to (${options.out}) must lie apart`,
    );
  }
  const withPdf = wanted.includes('pdf');
  const whole = only.length === 0 && locales.length === 0 && wanted.length === formats.length;
  const former = await readManifest(out);
  const published = new Set(former?.editions.filter(({ formats: { pdf } }) => pdf).map(keyOf));
  const hasPdf: Workshop['hasPdf'] = (slug, locale) => withPdf || published.has(keyOf({ slug, locale }));

  const sources = await step('Read and check the content', () =>
    readSources({ content, only, locales, hasPdf, release }),
  );
  signal?.throwIfAborted();
  const stage = await openStage(out);
  try {
    const built = await step('Make the pages', (tell) => makePages(sources, tell, signal));
    if (withPdf) await step('Print the PDFs', (tell) => printPages(sources, built, tell, signal));
    signal?.throwIfAborted();
    return await step('Publish', () => publish({ sources, built, wanted, whole, former, stage, signal }));
  } finally {
    await stage.discard();
  }
}

async function makePages({ workshop, editions, files }: Sources, tell: Tell, signal?: AbortSignal) {
  const built: Built[] = [];
  for (const { circular, locale } of editions) {
    signal?.throwIfAborted();
    tell(`${circular.facts.reference} ${locale}`);
    built.push({ circular, locale, page: await makeEditionPage(circular, locale, workshop) });
  }
  if (hasErrors(files)) throw new ContentError(files);
  return built;
}

/** Prints and proves all; gives the style sheets that ask for what cannot be printed, with their messages. */
async function printAll({ workshop }: Sources, built: readonly Built[], printer: Printer, tell: Tell) {
  const styles = styleAssets(workshop);
  const faulty = new Map<string, VFile>();
  let done = 0;
  const prints = built.map(async (one) => {
    const assets = new Map([...styles, ...fontAssets(one.page.fonts), ...imageAssets(one.circular)]);
    const { path, html } = one.page;
    const files = (asked: string) => readAsset(assets, asked);
    const root = workshop.publication.site;
    try {
      one.pdf = await printer.print({ html, root, path, files }, pdfContext(one, workshop));
      await prove(one);
    } catch (error) {
      if (!(error instanceof EffectError)) throw error;
      await reportEffects(error, workshop, faulty);
    }
    tell(`${++done} of ${built.length}`);
  });
  await settle(prints);
  return [...faulty.values()];
}

async function printPages(sources: Sources, built: readonly Built[], tell: Tell, signal?: AbortSignal) {
  const printer = openPrinter({ signal });
  try {
    const faulty = await unlessAborted(printAll(sources, built, printer, tell), signal);
    const files = [...sources.files, ...faulty];
    if (hasErrors(files)) throw new ContentError(files);
  } finally {
    await printer.close();
  }
}

/** What is waited for when the browser gets killed may never come: an abort does not wait for it. */
async function unlessAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, fail) => {
    signal?.addEventListener('abort', () => fail(signal.reason), { once: true });
  });
  return Promise.race([work, aborted]);
}

/** Waits for all, also when one of them fails; then fails with the first that did. */
async function settle(all: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(all)).find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}
