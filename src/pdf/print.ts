import type { Browser } from 'puppeteer';
import { openTab } from './tab.ts';
import type { PrintablePage } from './virtual-origin.ts';

/**
 * Prints one page, in a tab of its own: as its style sheets say (`@page`, print media), on A4 where they do not, tagged, with an
 * outline. Scripts do not run, and nothing is fetched: the page and its files come from memory.
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
  signal?.throwIfAborted();
  const tab = await openTab(browser);
  try {
    return await tab.print(page, { signal });
  } finally {
    // With the browser gone the tab is gone too; and one that hangs is not waited for.
    const closed = tab.close();
    if (!signal?.aborted) await closed;
  }
}
