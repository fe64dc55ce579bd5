import { fontAssets, imageAssets, readAsset, styleAssets } from '../build/assets.ts';
import { pdfContext } from '../build/pdf-context.ts';
import { makeEditionPage } from '../html/edition-page.ts';
import type { Locale } from '../model/locale.ts';
import type { Printer } from '../pdf/index.ts';
import type { Good } from './workspace.ts';

/** Prints an edition as a build would. */
export async function printEdition(
  printer: Printer,
  { circular, workshop }: Good,
  locale: Locale,
): Promise<Uint8Array> {
  const { path, html, fonts } = await makeEditionPage(circular, locale, workshop);
  const assets = new Map([...styleAssets(workshop), ...fontAssets(fonts), ...imageAssets(circular)]);
  const page = {
    html,
    root: workshop.publication.site,
    path,
    files: (asked: string) => readAsset(assets, asked),
  };
  return printer.print(page, pdfContext({ circular, locale }, workshop));
}
