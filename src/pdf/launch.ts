import { type Browser, launch } from 'puppeteer';
import { type SuppliedBrowser, supplyBrowser } from './browser-supply.ts';
import { lastWords } from './last-words.ts';

/** What puppeteer does not pass anyway. */
const FLAGS = [
  // Printing draws no pixels; the bundled Chromium hangs or dies looking for the graphics libraries it comes without.
  '--disable-gpu',
  // Hinting moves glyphs to the pixels of a screen, and would make the layout depend on the machine's font settings.
  '--font-render-hinting=none',
  // Pages are answered from memory. What is not seen as a request (dns-prefetch, preconnect) gets nowhere either.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
];
const NO_SANDBOX = '--no-sandbox';
/** Tabs can be asked for that draw no frames; but then no tab can be looked at. */
const UNSEEN = '--enable-begin-frame-control';

/** How a browser is launched. */
interface LaunchOptions {
  /** Whether it only prints, and is never looked at. */
  readonly unseen?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Finds and launches a browser, sandboxed wherever the machine lets it be.
 *
 * The caller closes it. Its profile is a temporary folder that goes with it; the signals of the process are left to the
 * caller, who aborts `signal` to kill the browser.
 *
 * @throws BrowserMissingError when there is none; Error with what the browser wrote as its cause when it does not start;
 *   or whatever aborted `signal`.
 */
export async function launchBrowser({ unseen = false, signal }: LaunchOptions = {}): Promise<Browser> {
  signal?.throwIfAborted();
  const supplied = await supplyBrowser({ signal });
  const flags = unseen ? [...FLAGS, UNSEEN] : FLAGS;
  // Chromium refuses to be root and sandboxed.
  if (process.getuid?.() === 0) return start(supplied, [...flags, NO_SANDBOX], signal);
  try {
    return await start(supplied, flags, signal);
  } catch (error) {
    // Without user namespaces (containers, hardened kernels) there is nothing to make a sandbox of. Pages run no
    // scripts and come from us, which is why printing them goes on.
    if (!isAboutSandbox(error)) throw error;
    return start(supplied, [...flags, NO_SANDBOX], signal);
  }
}

async function start(
  supplied: SuppliedBrowser,
  args: string[],
  signal: AbortSignal | undefined,
): Promise<Browser> {
  const env = { ...process.env, ...supplied.env };
  let launching: Promise<Browser> | undefined;
  try {
    launching = launch({
      executablePath: supplied.executablePath,
      // Passes `--headless`: a headless shell expects it, and Chrome takes it for its own headless mode.
      headless: 'shell',
      pipe: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args,
      env,
      ...(signal && { signal }),
    });
    return await orAborted(launching, signal);
  } catch (error) {
    if (signal?.aborted) {
      launching?.then((browser) => browser.close()).catch(() => {});
      throw signal.reason;
    }
    throw explain(supplied, await lastWords(supplied.executablePath, args, env), error as Error);
  }
}

/** Puppeteer kills a browser that is aborted while it starts, but does not always tell whoever waits for it. */
function orAborted(launching: Promise<Browser>, signal: AbortSignal | undefined): Promise<Browser> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    launching.then(resolve, reject);
  });
}

function explain({ executablePath, id }: SuppliedBrowser, words: string, error: Error): Error {
  const why = words.split('\n').at(-1) || error.message;
  return new Error(
    `Cannot launch the browser ${executablePath} (${id}): ${why}. If a library is missing, install it; or set ` +
      'HEXAPLA_BROWSER to the path of another Chrome or Chromium.',
    { cause: words ? new Error(words, { cause: error }) : error },
  );
}

function isAboutSandbox(error: unknown): boolean {
  return (
    error instanceof Error && error.cause instanceof Error && /sandbox|namespace/i.test(error.cause.message)
  );
}
