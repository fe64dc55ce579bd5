import { randomUUID } from 'node:crypto';
import type { Browser, CDPSession, Page, Protocol } from 'puppeteer';
import { EffectError, findEffects } from './effects.ts';
import { evaluate } from './evaluate.ts';
import { FINDINGS, type Findings, FIRST_FINDINGS, LOAD_FACES } from './findings.ts';
import { openOrigin, type PrintablePage, type TabOrigin, type VirtualOrigin } from './virtual-origin.ts';

/** Milliseconds for one page: a hundred times what a long letter takes. */
const PATIENCE = 60_000;

/** A4 in inches, for pages whose style sheets do not say. */
const PRINT: Protocol.Page.PrintToPDFRequest = {
  paperWidth: 8.2677,
  paperHeight: 11.6929,
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  transferMode: 'ReturnAsBase64',
};

/** Time was up with a page to be printed: it waits for something, or the browser hangs. */
export class LatePageError extends Error {
  override name = 'LatePageError';
}

/** What ends a print. */
interface Limits {
  /** Ends the print, for a reason or in time. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds. */
  readonly patience?: number | undefined;
}

/** A page of the browser that is kept: it prints one document after the other, and has their fonts and styles loaded. */
export interface Tab {
  /**
   * Prints a page; one at a time, all with the same root. A tab in which a print failed is not to be used again.
   *
   * @returns The PDF as the browser writes it.
   * @throws as `printPage`; LatePageError when time was up.
   */
  readonly print: (page: PrintablePage, limits: Limits) => Promise<Uint8Array>;
  /** Resolves when it is closed, or was before. */
  readonly close: () => Promise<void>;
}

/** Opens a tab: scripts do not run, nothing is fetched, style sheets are those for print. */
export async function openTab(browser: Browser): Promise<Tab> {
  const tab = await newPage(browser);
  const session = await tab.createCDPSession();
  const origin = await openOrigin(session);
  await tab.setJavaScriptEnabled(false);
  // Loads what the style sheets ask for in print before it is needed. Of several sessions the last one to come decides.
  await session.send('Emulation.setEmulatedMedia', { media: 'print' });
  const state: State = { tab, session, origin, frame: undefined, late: new Set() };
  return {
    print: (page, limits) => printWithin(state, page, limits),
    close: () => tab.close().catch(() => {}),
  };
}

/** A session of each browser: puppeteer loses the browser's own target with the first that is detached. */
const sessions = new WeakMap<Browser, Promise<CDPSession>>();

/**
 * Opens a page that draws no frames of itself, where the browser has such: nobody looks at it, and drawing takes a third of the time
 * that printing does.
 */
async function newPage(browser: Browser): Promise<Page> {
  const opening = sessions.get(browser) ?? browser.target().createCDPSession();
  sessions.set(browser, opening);
  const url = `about:blank#${randomUUID()}`;
  try {
    const session = await opening;
    await session.send('Target.createTarget', { url, enableBeginFrameControl: true });
    const target = await browser.waitForTarget((one) => one.url() === url);
    return (await target.page()) ?? (await browser.newPage());
  } catch {
    return browser.newPage();
  }
}

interface State {
  readonly tab: Page;
  readonly session: CDPSession;
  readonly origin: TabOrigin;
  /** The frame that documents are put into, once there is one. */
  frame: string | undefined;
  /** Faces of fonts that were loaded only when they were printed: those of margin boxes. */
  readonly late: Set<string>;
}

async function printWithin(state: State, page: PrintablePage, limits: Limits): Promise<Uint8Array> {
  const { signal, patience = PATIENCE } = limits;
  const limit = AbortSignal.timeout(patience);
  const stop = signal ? AbortSignal.any([signal, limit]) : limit;
  stop.throwIfAborted();
  const origin = state.origin.turnTo(page);
  const interrupted = interruption(state.tab, stop);
  try {
    return await Promise.race([
      show(state, page, origin).then(() => print(state, page, origin)),
      interrupted.promise,
    ]);
  } catch (error) {
    if (stop.aborted && stop.reason.name !== 'TimeoutError') throw stop.reason;
    if (error instanceof EffectError) throw error;
    const what = `${page.path} cannot be printed`;
    if (stop.aborted) throw new LatePageError(`${what}: ${late(origin)}`, { cause: error });
    throw new Error(`${what}: ${(error as Error).message}`, { cause: error });
  } finally {
    interrupted.forget();
  }
}

/** Goes to the page; a tab that is somewhere already gets its document in the place of the other, at its address. */
async function show(state: State, { html }: PrintablePage, { url }: VirtualOrigin): Promise<void> {
  const { tab, session, frame } = state;
  if (frame === undefined) {
    await tab.goto(url, { waitUntil: 'load', timeout: 0 });
    state.frame = (await session.send('Page.getFrameTree')).frameTree.frame.id;
    return;
  }
  const loaded = new Promise<void>((resolve) => {
    tab.once('load', () => resolve());
  });
  // The browser does one after the other, and need not be waited for between them.
  await Promise.all([
    evaluate(session, `history.replaceState(null, '', ${JSON.stringify(url)})`),
    session.send('Page.setDocumentContent', { frameId: frame, html }),
  ]);
  await loaded;
  if (state.late.size > 0) await evaluate(session, `(${LOAD_FACES})(${JSON.stringify([...state.late])})`);
}

/** Fonts of margin boxes are loaded when printing lays them out, too late for that print: it is repeated. */
async function print(state: State, page: PrintablePage, origin: VirtualOrigin): Promise<Uint8Array> {
  const { tab, session } = state;
  const { faces, effects } = await inspect(session, FIRST_FINDINGS, origin);
  if (effects) throw new EffectError(await findEffects(tab, page));
  for (let before = faces; ; ) {
    const { data } = await session.send('Page.printToPDF', PRINT);
    const { faces: after } = await inspect(session, FINDINGS, origin);
    if (after.join() === before.join()) return Buffer.from(data, 'base64');
    for (const face of after) if (!before.includes(face)) state.late.add(faceOf(face));
    before = after;
  }
}

/** A face without the characters that a page has of it. */
function faceOf(name: string): string {
  return name.split('\t')[0] ?? '';
}

/** Asks a document for what is wrong with it, and throws that. */
async function inspect(session: CDPSession, asked: string, { refusals }: VirtualOrigin): Promise<Findings> {
  // A page that leaves for elsewhere cannot be asked; what it wanted there stands among the refusals.
  const findings = await (evaluate(session, asked) as Promise<Findings>).catch(unanswered);
  const faults = [...refusals, ...findings.broken];
  if (faults.length > 0) throw new Error(faults.join('; '));
  return findings;
}

function unanswered(error: Error): Findings {
  return { faces: [], broken: [error.message] };
}

function late({ awaited }: VirtualOrigin): string {
  return `time is up${awaited.size > 0 ? `, it still waits for ${[...awaited].join(', ')}` : ''}`;
}

/** Fails when the tab crashes, or when time is up; until it is forgotten. */
function interruption(tab: Page, stop: AbortSignal): { promise: Promise<never>; forget: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(stop.reason);
  const closed = () => reject(new Error('its page in the browser was closed'));
  tab.once('error', reject);
  tab.once('close', closed);
  stop.addEventListener('abort', abort, { once: true });
  return {
    promise,
    forget() {
      tab.off('error', reject);
      tab.off('close', closed);
      stop.removeEventListener('abort', abort);
    },
  };
}
