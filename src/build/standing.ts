import type { Circulars } from './circulars.ts';
import type { Format } from './built.ts';
import type { Locale } from '../model/locale.ts';
import { pauses } from './pauses.ts';
import type { KnownCircular } from './fresh/ledger.ts';
import type { SeenFile } from './fresh/seen-files.ts';
import type { PdfKey } from './pdf-keys.ts';
import { type Loading, pagesOf, productsOf } from './products.ts';
import type { Tally } from './tally.ts';

/** What is wanted of circulars, and what tells whether they have it. */
interface Looking extends Loading {
  readonly wanted: readonly Format[];
  /** Languages; all where there are none. */
  readonly locales: readonly Locale[];
  /** Whether nothing else is to be there. */
  readonly whole: boolean;
  readonly pdfKey: PdfKey;
  /** Whether a file of `dist` is still as it was put there. */
  readonly isIntact: (path: string, seen: SeenFile) => boolean;
  /** Those that stand are counted here. */
  readonly tally: Tally;
}

/**
 * Finds the circulars that stand in `dist` with all that is wanted of them, as the last build put them there: nothing is to be
 * printed of them, nor published.
 *
 * @param slugs those that are as they were made before.
 */
export async function findStanding(
  slugs: readonly string[],
  circulars: Circulars,
  looking: Looking,
): Promise<ReadonlySet<string>> {
  const standing = new Set<string>();
  const pause = pauses();
  for (const slug of slugs) {
    await pause();
    if (stands(circulars.get(slug), looking)) standing.add(slug);
  }
  return standing;
}

function stands(known: KnownCircular, looking: Looking): boolean {
  const { record, pdfs, products } = known;
  const { wanted, whole, pdfKey } = looking;
  const letters = record.facts?.letters.map(({ locale }) => locale) ?? [];
  const locales = letters.filter((one) => looking.locales.length === 0 || looking.locales.includes(one));
  const isPrinted = (locale: Locale) => pdfs[locale]?.key === pdfKey(known, locale);
  if (wanted.includes('pdf') && !locales.every(isPrinted)) return false;
  const files = productsOf(known, locales, wanted, looking);
  const isAlone = files.length === products.size && locales.length === Object.keys(known.published).length;
  const isThere =
    (!whole || isAlone) &&
    files.every(({ path, sha256 }) => {
      const seen = products.get(path);
      return seen?.[4] === sha256 && looking.isIntact(path, seen);
    });
  if (isThere) looking.tally.add(pagesOf(known, locales), files, new Set());
  return isThere;
}
