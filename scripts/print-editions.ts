import { fontAssets, imageAssets, readAsset, styleAssets } from '../src/build/assets.ts';
import { pdfContext } from '../src/build/pdf-context.ts';
import { readSources } from '../src/build/sources.ts';
import { makeEditionPage } from '../src/html/edition-page.ts';
import { slots } from '../src/model/slots.ts';
import { launchBrowser } from '../src/pdf/launch.ts';
import type { PassContext } from '../src/pdf/passes/pass.ts';
import { printPage } from '../src/pdf/print.ts';

/** An edition as Chromium prints it, and what the passes are told of it. */
export interface RawEdition {
  readonly locale: string;
  readonly pdf: Uint8Array;
  readonly context: PassContext;
}

/** How editions are printed, where it matters. */
interface Way {
  /** How many pages the browser has at once. */
  readonly atOnce?: number;
  /** Whether the last edition is printed first. */
  readonly backwards?: boolean;
}

/** Prints all editions of a publication with a browser of their own. */
export async function printEditions(
  content: string,
  { atOnce = 2, backwards = false }: Way = {},
): Promise<RawEdition[]> {
  const sources = await readSources({ content, only: [], locales: [], hasPdf: () => true });
  const { workshop, editions } = sources;
  const browser = await launchBrowser();
  const inTurn = slots(atOnce);
  try {
    const ordered = backwards ? editions.toReversed() : editions;
    const printed = ordered.map((edition) =>
      inTurn(async () => {
        const { circular, locale } = edition;
        const { html, path, fonts } = await makeEditionPage(circular, locale, workshop);
        const assets = new Map([...styleAssets(workshop), ...fontAssets(fonts), ...imageAssets(circular)]);
        const files = (asked: string) => readAsset(assets, asked);
        const pdf = await printPage(browser, { html, path, files, root: workshop.publication.site });
        return { locale, pdf, context: pdfContext(edition, workshop) };
      }),
    );
    return await Promise.all(printed);
  } finally {
    await browser.close();
  }
}
