import type { Browser } from 'puppeteer';
import { launchBrowser } from './launch.ts';
import { runPasses } from './passes/index.ts';
import type { Attachment, PassContext } from './passes/pass.ts';
import { printPage } from './print.ts';
import { slots } from '../model/slots.ts';
import type { PrintablePage } from './virtual-origin.ts';

export { BrowserMissingError } from './browser-supply.ts';
export { EffectError } from './effects.ts';
export type { Attachment, PassContext, PrintablePage };

/** Printing is bound by the processor: with more pages at once than this, none is ready sooner (measured). */
export const AT_ONCE = 2;

/** Prints pages, all with one browser. */
export interface Printer {
  /**
   * Prints a page and takes the PDF through the passes; many may be asked for at once, and wait for their turn.
   *
   * @returns The finished PDF.
   * @throws BrowserMissingError, EffectError, or Error that says what the page lacks, or that the browser does not start or died; or
   *   whatever aborted the printer's signal.
   */
  print(page: PrintablePage, context: PassContext): Promise<Uint8Array>;
  /** Closes the browser; resolves when its processes and its temporary files are gone. */
  close(): Promise<void>;
}

/**
 * Opens a printer. Its browser gets launched by the first print, so that a build with nothing to print starts none.
 * Whoever opens it closes it, also after an error or an abort.
 *
 * @param signal Ends all prints and kills the browser.
 */
export function openPrinter({ signal }: { signal?: AbortSignal | undefined } = {}): Printer {
  const inTurn = slots(AT_ONCE);
  let launched: Promise<Browser> | undefined;
  let closed = false;
  return {
    print(page, context) {
      return inTurn(async () => {
        signal?.throwIfAborted();
        if (closed) throw new Error(`${page.path} cannot be printed: the printer is closed`);
        launched ??= launchBrowser({ signal });
        const browser = await launched;
        try {
          return runPasses(await printPage(browser, page, { signal }), context);
        } catch (error) {
          signal?.throwIfAborted();
          if (browser.connected || closed) throw error;
          throw new Error(`The browser died (${await ending(browser)}) with ${page.path} to be printed`, {
            cause: error,
          });
        }
      });
    },
    async close() {
      closed = true;
      // One that did not launch has told its print why.
      const browser = await launched?.catch(() => undefined);
      await browser?.close();
    },
  };
}

/** How a browser's process ended; its connection goes a moment earlier. */
async function ending(browser: Browser): Promise<string> {
  await browser.close();
  const process = browser.process();
  return process?.signalCode ?? `exit code ${process?.exitCode}`;
}
