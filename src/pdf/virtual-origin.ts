import { extname } from 'node:path/posix';
import type { CDPSession, Protocol } from 'puppeteer';

/** A browser with windows asks for it by itself when a page states no icon. */
const ICON = 'favicon.ico';

/** Types that a browser insists on; fonts and bitmaps it knows by their bytes. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A page with all that it links. */
export interface PrintablePage {
  /** The whole document. */
  readonly html: string;
  /**
   * The address of the root of what is published, with its final slash: `https://example.org/circulars/`. Nothing is
   * fetched from there; but a link to another page leads there from the PDF.
   */
  readonly root: string;
  /** Its path below the root: `cl-24-63/ar/index.html`. */
  readonly path: string;
  /** Gives a file that the page links, by its path below the same root; `undefined` if there is none. */
  readonly files: (path: string) => Promise<Uint8Array | undefined>;
}

/** Where a page and its files are, for as long as it is printed. */
export interface VirtualOrigin {
  /** The page's absolute address. */
  readonly url: string;
  /** What the page asked for and did not get, each with its address. */
  readonly refusals: ReadonlySet<string>;
  /** The paths of files that are being waited for. */
  readonly awaited: ReadonlySet<string>;
}

/** Where the pages are that a tab shows, one after the other. */
export interface TabOrigin {
  /** Puts another page there; what the one before still asks for is not its own. */
  readonly turnTo: (page: PrintablePage) => VirtualOrigin;
}

/**
 * Answers all that pages ask for: from memory what lies below their virtual origin, and nothing else. Puppeteer's own interception
 * would have Node load all of undici with the first answer, to see whether its headers are those of `fetch`: 14 ms. (What a frame
 * shows is asked for in the session of the tab, before the frame could get one of its own.)
 *
 * @param session that of the tab, before it goes anywhere.
 */
export async function openOrigin(session: CDPSession): Promise<TabOrigin> {
  let find: (address: string) => Promise<Uint8Array | string | undefined> = async () => undefined;

  async function answer({ requestId, request: { url } }: Protocol.Fetch.RequestPausedEvent): Promise<void> {
    const body = await find(url);
    if (body === undefined) {
      await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      return;
    }
    const type = TYPES[extname(new URL(url).pathname)];
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [
        // What a page had, the next one in the tab has without asking: it is the same for all that is published at once.
        { name: 'cache-control', value: 'max-age=86400' },
        ...(type ? [{ name: 'content-type', value: type }] : []),
      ],
      body: Buffer.from(body).toString('base64'),
    });
  }

  session.on('Fetch.requestPaused', (paused) => {
    // Fails when nobody waits for it any more: the tab is closed, or its page was replaced, for a reason of its own.
    answer(paused).catch(() => {});
  });
  await session.send('Fetch.enable');
  return {
    turnTo(page) {
      const { origin, find: findIn } = originOf(page);
      find = findIn;
      return origin;
    },
  };
}

function originOf({ html, root, path, files }: PrintablePage) {
  const refusals = new Set<string>();
  const awaited = new Set<string>();

  async function find(address: string): Promise<Uint8Array | string | undefined> {
    const wanted = pathOf(address, root);
    if (wanted === undefined) {
      refusals.add(`${address} is outside of what is published`);
      return undefined;
    }
    if (wanted === path) return html;
    awaited.add(wanted);
    try {
      const file = await files(wanted);
      if (!file && wanted !== ICON) refusals.add(`${wanted} does not exist`);
      return file;
    } catch (error) {
      refusals.add(`${wanted} cannot be read (${(error as Error).message})`);
      return undefined;
    } finally {
      awaited.delete(wanted);
    }
  }

  const url = root + path.split('/').map(encodeURIComponent).join('/');
  const origin: VirtualOrigin = { url, refusals, awaited };
  return { origin, find };
}

/** The path below the root, decoded, or undefined if the address leads out of it. */
function pathOf(address: string, root: string): string | undefined {
  const { origin, pathname } = new URL(address);
  if (pathname === `/${ICON}` && origin === new URL(root).origin) return ICON;
  if (!(origin + pathname).startsWith(root)) return undefined;
  try {
    const path = decodeURIComponent((origin + pathname).slice(root.length));
    // An escaped slash comes through URL as it is: `..%2f..%2fetc/passwd`.
    return path.split(/[/\\]/).includes('..') ? undefined : path;
  } catch {
    return undefined;
  }
}
