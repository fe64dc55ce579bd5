import type { Locale } from '../model/locale.ts';
import { type AssetFinder, assetsKey } from './fresh/asset-files.ts';
import { hashOf } from './fresh/hash.ts';
import type { KnownCircular } from './fresh/ledger.ts';
import { editionIn } from './products.ts';

/** Tells the key under which the store has the PDF of an edition. */
export type PdfKey = (known: KnownCircular, locale: Locale) => string;

/**
 * Tells the keys of PDFs: each is made of what its page is printed from, and of the files that the page links to.
 *
 * @param printKey the hash of what all editions are printed with.
 */
export function findPdfKeys(assets: AssetFinder, printKey: string): PdfKey {
  // Thousands of pages share their list of fonts, and those of a circular its pictures.
  const fontsKey = onceFor((fonts: readonly string[]) => assetsKey(assets.fonts(fonts)));
  const imagesKey = onceFor(({ record, files }: KnownCircular) => assetsKey(assets.images(record, files)));
  return (known, locale) => {
    const { print, fonts } = editionIn(known, locale);
    return `pdf ${hashOf([printKey, print, fontsKey(fonts), imagesKey(known)])}`;
  };
}

function onceFor<T extends object>(keyOf: (one: T) => string): (one: T) => string {
  const known = new WeakMap<T, string>();
  return (one) => {
    const key = known.get(one) ?? keyOf(one);
    known.set(one, key);
    return key;
  };
}
