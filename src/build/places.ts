import type { Places } from './built.ts';
import type { Former } from './former.ts';
import { keyOf } from './manifest.ts';
import type { Chosen } from './products.ts';

/** Where the formats of each edition are published, those of former builds too, by `keyOf`. */
export function placesOf(chosen: Chosen, kept: Former | undefined): Map<string, Places> {
  const places = new Map<string, Places>(kept?.editions.map((one) => [keyOf(one), one.places]));
  const pdfs = new Map(chosen.printed.map((one) => [one.chosen, one]));
  for (const one of chosen.editions) {
    const { edition, circular } = one;
    const key = keyOf({ slug: circular.slug, locale: edition.locale });
    const pdf = pdfs.get(one);
    places.set(key, {
      ...places.get(key),
      ...(chosen.wanted.includes('html') && { html: { path: edition.path, size: edition.size } }),
      ...(pdf && { pdf: { path: edition.pdfPath, size: pdf.size } }),
    });
  }
  return places;
}
