import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'puppeteer';
import { LatePageError, openTab, type Tab } from './tab.ts';
import type { PrintablePage } from './virtual-origin.ts';

/** How often a page is printed whose tab or browser crashes or hangs, before it is given up. */
const ATTEMPTS = 3;
/** How many pages are printed in a tab before another one takes its place: what it keeps of each must not add up. */
const USES = 500;
/** Milliseconds that a tab or a browser has to close. */
const CLOSING = 2_000;

/** A browser and the tabs that are kept in it. */
interface Running {
  readonly browser: Browser;
  /** Those that print nothing now, by the root of their pages. */
  readonly idle: Map<string, Used[]>;
  /** Those that have not printed yet. */
  readonly fresh: Used[];
}

interface Used {
  readonly tab: Tab;
  /** How often it was to be forgotten what pages link, before it was opened. */
  readonly since: number;
  uses: number;
}

/** How a press works. */
interface PressOptions {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds for one page. */
  readonly patience: number | undefined;
}

/** A browser that prints, replaced where it fails. */
export interface Press {
  /** Prints a page, again where what prints it crashed or hangs; throws as `printPage`, or tells how the browser died. */
  readonly print: (page: PrintablePage) => Promise<Uint8Array>;
  /** Launches the browser, and opens so many tabs, before there is something to print. */
  readonly prepare: (tabs: number) => Promise<void>;
  /** Has pages ask anew for the files that they link, which tabs know otherwise from the page before. */
  readonly forget: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a press. Its browser gets launched when it prepares, or by the first print.
 *
 * @param launch starts a browser.
 */
export function openPress(launch: () => Promise<Browser>, { signal, patience }: PressOptions): Press {
  let launched: Promise<Running> | undefined;
  let closed = false;
  let forgotten = 0;

  /** The browser, started where there is none or where it died. */
  async function running(): Promise<Running> {
    launched ??= launch().then((browser) => ({ browser, idle: new Map(), fresh: [] }));
    const own = launched;
    const now = await own;
    if (isAlive(now.browser) || closed) return now;
    // Of all that find it dead one starts another.
    if (launched === own) launched = undefined;
    return running();
  }

  async function open({ browser }: Running): Promise<Used> {
    const since = forgotten;
    return { tab: await openTab(browser), since, uses: 0 };
  }

  async function attempt(page: PrintablePage, own: Running): Promise<Uint8Array> {
    const used = own.idle.get(page.root)?.pop() ?? own.fresh.pop() ?? (await open(own));
    try {
      const pdf = await used.tab.print(page, { signal, patience });
      used.uses += 1;
      if (used.uses < USES && used.since === forgotten)
        own.idle.set(page.root, [...(own.idle.get(page.root) ?? []), used]);
      else await inTime(used.tab.close());
      return pdf;
    } catch (error) {
      // What failed in a tab may still be at work there. One that hangs is not closed in time, and nor is its browser trusted.
      const isClosed = signal?.aborted === true || (await inTime(used.tab.close()));
      if (!isClosed) await kill(own.browser);
      throw error;
    }
  }

  return {
    async print(page) {
      for (let count = 1; ; count++) {
        const own = await running();
        try {
          return await whileAlive(own.browser, attempt(page, own));
        } catch (error) {
          signal?.throwIfAborted();
          const isDead = !isAlive(own.browser);
          if (closed || !(isDead || isCrash(error))) throw error;
          if (count < ATTEMPTS) continue;
          if (!isDead) throw error;
          throw new Error(
            `The browser died (${await ending(own.browser)}) with ${page.path} to be printed, ${ATTEMPTS} times`,
            { cause: error },
          );
        }
      }
    },
    async prepare(tabs) {
      const own = await running();
      await Promise.all(Array.from({ length: tabs }, async () => own.fresh.push(await open(own))));
    },
    async forget() {
      forgotten += 1;
      const own = await launched?.catch(() => undefined);
      const idle = [...(own?.idle.values() ?? [])].flat();
      own?.idle.clear();
      await inTime(Promise.all(idle.map(({ tab }) => tab.close())));
    },
    async close() {
      closed = true;
      // One that did not launch has told its print why.
      const own = await launched?.catch(() => undefined);
      if (own && !(await inTime(own.browser.close()))) await kill(own.browser);
    },
  };
}

/** Whether it is the tab that failed, and not the page: then another one may do. */
function isCrash(error: unknown): boolean {
  if (error instanceof LatePageError) return !/it still waits for/.test(error.message);
  return /Page crashed|Target closed|Session closed|Connection closed|its page in the browser was closed/.test(
    String(error),
  );
}

/** Whether a browser runs: its process may be gone before the connection to it is. */
function isAlive(browser: Browser): boolean {
  const child = browser.process();
  return browser.connected && (!child || (child.exitCode === null && child.signalCode === null));
}

/** What is waited for of a browser that dies may never come. */
async function whileAlive<T>(browser: Browser, work: Promise<T>): Promise<T> {
  const child = browser.process();
  let die = () => {};
  const death = new Promise<never>((_, fail) => {
    die = () => fail(new Error('Connection closed: the browser died'));
  });
  browser.once('disconnected', die);
  child?.once('exit', die);
  if (!isAlive(browser)) die();
  try {
    return await Promise.race([work, death]);
  } finally {
    browser.off('disconnected', die);
    child?.off('exit', die);
  }
}

/** Whether something came to its end in the time that it has for that. */
async function inTime(work: Promise<unknown>): Promise<boolean> {
  return Promise.race([work.then(() => true), setTimeout(CLOSING, false, { ref: false })]);
}

async function kill(browser: Browser): Promise<void> {
  const process = browser.process();
  process?.kill('SIGKILL');
  await inTime(browser.close());
}

/** How a browser's process ended; its connection goes a moment earlier. */
async function ending(browser: Browser): Promise<string> {
  await inTime(browser.close());
  const process = browser.process();
  return process?.signalCode ?? `exit code ${process?.exitCode}`;
}
