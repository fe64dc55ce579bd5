import type { Circulars } from './circulars.ts';
import { sha256 } from './fresh/hash.ts';
import type { KnownPdf } from './fresh/ledger.ts';
import type { ChosenCircular } from './judge.ts';
import { type Missing, printMissing } from './print-missing.ts';
import type { Printing } from './printing.ts';
import { editionIn } from './products.ts';
import type { Tell } from './step.ts';

/**
 * Has a PDF of each edition: as `dist` has it, or the store, or printed, proved and put into the store.
 *
 * @throws ContentError where one is not as its page is, or asks for what no conforming PDF has.
 */
export async function printEditions(
  chosen: readonly ChosenCircular[],
  circulars: Circulars,
  printing: Printing,
  tell: Tell,
): Promise<void> {
  const missing: Missing[] = [];
  for (const { slug, locales } of chosen) {
    const known = circulars.get(slug);
    const pdfs: Record<string, KnownPdf> = {};
    for (const locale of locales) {
      const key = printing.pdfKey(known, locale);
      const before = circulars.former(slug);
      const { pdfPath } = editionIn(known, locale);
      const seen = before?.products.get(pdfPath);
      if (seen && before?.pdfs[locale]?.key === key && printing.isIntact(pdfPath, seen)) {
        pdfs[locale] = { key, size: seen[0], sha256: seen[4] };
        continue;
      }
      const kept = await printing.store.get(key);
      if (kept) pdfs[locale] = { key, size: kept.length, sha256: sha256(kept) };
      else missing.push({ slug, locale });
    }
    circulars.put(slug, { ...known, pdfs: { ...(!printing.whole && known.pdfs), ...pdfs } });
  }
  if (missing.length > 0) await printMissing(missing, circulars, printing, tell);
}
