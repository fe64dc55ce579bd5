import type { PublishedFormat } from '../html/listed.ts';
import type { Locale } from '../model/locale.ts';
import type { Format, Places } from './built.ts';
import type { Gathered } from './gather.ts';
import { keyOf } from './manifest.ts';
import type { Listing } from './publish-lists.ts';

/**
 * What lists say of circulars, also of those that were not asked for: of each of which something is published.
 *
 * @param places where the formats of each edition are published, by `keyOf`.
 */
export function toList(
  circulars: readonly Gathered[],
  places: ReadonlyMap<string, Places>,
): Pick<Listing, 'circulars' | 'listed'> {
  const formatsOf = (slug: string, locale: Locale): PublishedFormat[] =>
    Object.entries(places.get(keyOf({ slug, locale })) ?? {}).map(([format, place]) => ({
      format: format as Format,
      ...place,
    }));
  const bySlug = new Map(
    circulars.flatMap(({ slug, record: { facts } }) =>
      facts?.letters.some(({ locale }) => formatsOf(slug, locale).length > 0) ? [[slug, facts] as const] : [],
    ),
  );
  return {
    circulars: Array.from(bySlug, ([slug, { reference, date }]) => ({ slug, reference, date })),
    listed(slug) {
      const facts = bySlug.get(slug);
      if (!facts) throw new Error(`Nothing is published of ${slug}`);
      const { reference, date } = facts;
      const letters = facts.letters.map((one) => ({ ...one, formats: formatsOf(slug, one.locale) }));
      return { slug, reference, date, letters };
    },
  };
}
