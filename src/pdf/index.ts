import { slots } from '../model/slots.ts';
import { launchBrowser } from './launch.ts';
import { runPasses } from './passes/index.ts';
import type { Attachment, PassContext } from './passes/pass.ts';
import { openPress } from './press.ts';
import type { PrintablePage } from './virtual-origin.ts';

export { BrowserMissingError } from './browser-supply.ts';
export { EffectError } from './effects.ts';
export type { Attachment, PassContext, PrintablePage };

/** Printing is bound by the processor: with more pages at once than it has cores, none is ready sooner (measured). */
const AT_ONCE = 2;

/** Prints pages, all with one browser. */
export interface Printer {
  /**
   * Prints a page and takes the PDF through the passes; many may be asked for at once, and wait for their turn.
   *
   * @returns The finished PDF.
   * @throws BrowserMissingError, EffectError, or Error that says what the page lacks, or that the browser does not start or dies
   *   again and again; or whatever aborted the printer's signal.
   */
  print(page: PrintablePage, context: PassContext): Promise<Uint8Array>;
  /** Prints a page, as `print` does; what the browser writes is given as it is. */
  printRaw(page: PrintablePage): Promise<Uint8Array>;
  /** Has a browser ready while what it is to print is made; resolves when it is. Throws as `print` where none starts. */
  prepare(): Promise<void>;
  /** Has pages ask anew for the files that they link: they may have changed. Until then what one page had, the next one has too. */
  forget(): Promise<void>;
  /** Closes the browser; resolves when its processes and its temporary files are gone. */
  close(): Promise<void>;
}

/** How a printer works. */
export interface PrinterOptions {
  /** Ends all prints and kills the browser. */
  readonly signal?: AbortSignal | undefined;
  /** How many pages are printed at once. */
  readonly atOnce?: number | undefined;
  /** Milliseconds for one page, after which the browser is taken to hang. */
  readonly patience?: number | undefined;
}

/**
 * Opens a printer. Its browser gets launched when it prepares, or by the first print; one that crashes or hangs is replaced, and
 * what it had to print is printed again. Whoever opens it closes it, also after an error or an abort.
 */
export function openPrinter({ signal, atOnce = AT_ONCE, patience }: PrinterOptions = {}): Printer {
  const inTurn = slots(atOnce);
  const press = openPress(() => launchBrowser({ unseen: true, signal }), { signal, patience });
  let closed = false;
  const printRaw = (page: PrintablePage) =>
    inTurn(async () => {
      signal?.throwIfAborted();
      if (closed) throw new Error(`${page.path} cannot be printed: the printer is closed`);
      return press.print(page);
    });
  return {
    printRaw,
    print: async (page, context) => runPasses(await printRaw(page), context),
    async prepare() {
      if (!closed) await press.prepare(atOnce);
    },
    forget: press.forget,
    async close() {
      closed = true;
      await press.close();
    },
  };
}
