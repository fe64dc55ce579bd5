import type { Browser, Page } from 'puppeteer';
import { EffectError, refuseEffects } from './effects.ts';
import { type PrintablePage, serveFromMemory, type VirtualOrigin } from './virtual-origin.ts';

/** Milliseconds for one page: a hundred times what a long letter takes. */
const PATIENCE = 60_000;

/** What a document says about itself once its fonts are there. */
interface Findings {
  /** The state of each font face; changes when another one gets used. */
  readonly faces: string;
  /** What cannot be shown, in words. */
  readonly broken: readonly string[];
}

/**
 * Runs in the page, which knows other types than Node, hence as text. Evaluation works with scripts switched off.
 *
 * Names elements in another language first: Chromium says in the tags which language something within a line is in only
 * where it has an id.
 */
const FINDINGS = `for (const [index, element] of [...document.querySelectorAll('[lang]:not([id])')].entries())
  element.id = 'language-' + index;
document.fonts.ready.then((fonts) => ({
  faces: [...fonts].map((face) => face.status).join(),
  broken: [
    ...[...fonts].filter((face) => face.status === 'error')
      .map((face) => 'the font ' + [face.family, face.weight, face.style].join(' ') + ' cannot be used'),
    ...[...document.images].filter((image) => image.complete && image.naturalWidth === 0)
      .map((image) => image.src + ' shows no picture'),
  ],
}))`;

/**
 * Prints one page: as its style sheets say (`@page`, print media), on A4 where they do not, tagged, with an outline.
 * Scripts do not run, and nothing is fetched: the page and its files come from memory.
 *
 * @param signal Ends the print, for a reason or in time.
 * @returns The PDF as the browser writes it.
 * @throws EffectError when a style sheet asks for what cannot be printed so that it conforms; Error that names all that
 *   the page needs and that is missing, stands elsewhere or cannot be used; or that says what was waited for when time
 *   was up; or whatever else aborted `signal`.
 */
export async function printPage(
  browser: Browser,
  page: PrintablePage,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Uint8Array> {
  const limit = AbortSignal.timeout(PATIENCE);
  const stop = signal ? AbortSignal.any([signal, limit]) : limit;
  stop.throwIfAborted();
  const tab = await browser.newPage();
  const origin = await serveFromMemory(tab, page);
  try {
    return await Promise.race([
      load(tab, origin).then(() => print(tab, page, origin)),
      interruption(tab, stop),
    ]);
  } catch (error) {
    if (stop.aborted && stop.reason.name !== 'TimeoutError') throw stop.reason;
    if (error instanceof EffectError) throw error;
    const why = stop.aborted ? late(origin) : (error as Error).message;
    throw new Error(`${page.path} cannot be printed: ${why}`, { cause: error });
  } finally {
    // With the browser gone the tab is gone too; and one that hangs is not waited for.
    const closed = tab.close().catch(() => {});
    if (!stop.aborted) await closed;
  }
}

async function load(tab: Page, { url }: VirtualOrigin): Promise<void> {
  await tab.setJavaScriptEnabled(false);
  // Loads what the style sheets ask for in print before it is needed.
  await tab.emulateMediaType('print');
  await tab.goto(url, { waitUntil: 'load', timeout: 0 });
}

/** Fonts of margin boxes are loaded when printing lays them out, too late for that print: it is repeated. */
async function print(tab: Page, page: PrintablePage, origin: VirtualOrigin): Promise<Uint8Array> {
  let before = await inspect(tab, origin);
  await refuseEffects(tab, page).catch(async (error: Error) => {
    // A page that has left meanwhile says where it wanted to be.
    if (!(error instanceof EffectError)) await inspect(tab, origin);
    throw error;
  });
  for (;;) {
    const pdf = await tab.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      waitForFonts: false,
      timeout: 0,
    });
    const after = await inspect(tab, origin);
    if (after === before) return pdf;
    before = after;
  }
}

async function inspect(tab: Page, { refusals }: VirtualOrigin): Promise<string> {
  // A page that leaves for elsewhere cannot be asked; what it wanted there stands among the refusals.
  const { faces, broken } = await (tab.evaluate(FINDINGS) as Promise<Findings>).catch(unanswered);
  const faults = [...refusals, ...broken];
  if (faults.length > 0) throw new Error(faults.join('; '));
  return faces;
}

function unanswered(error: Error): Findings {
  return { faces: '', broken: [error.message] };
}

function late({ awaited }: VirtualOrigin): string {
  return `time is up${awaited.size > 0 ? `, it still waits for ${[...awaited].join(', ')}` : ''}`;
}

function interruption(tab: Page, stop: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    tab.once('error', reject);
    if (stop.aborted) reject(stop.reason);
    stop.addEventListener('abort', () => reject(stop.reason), { once: true });
  });
}
