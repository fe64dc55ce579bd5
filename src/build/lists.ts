import type { ListedCircular, Published } from '../html/listed.ts';
import type { Format, Places } from './built.ts';
import { hashOfAll } from './fresh/hash.ts';
import type { Gathered } from './gather.ts';
import { keyOf } from './manifest.ts';

/** The circulars as lists name them, also those that were not asked for. */
export function listedCirculars(circulars: readonly Gathered[]): ListedCircular[] {
  return circulars.flatMap(({ slug, record: { facts } }) =>
    facts
      ? [{ slug, facts, parts: [{ texts: new Map(facts.letters.map((letter) => [letter.locale, letter])) }] }]
      : [],
  );
}

/** Tells the published formats of an edition. */
export function publishedAt(places: ReadonlyMap<string, Places>): Published {
  return ({ slug }, locale) =>
    Object.entries(places.get(keyOf({ slug, locale })) ?? {}).map(([format, { path, size }]) => ({
      format: format as Format,
      path,
      size,
    }));
}

/** The hash of all that the index and the sitemap are made from. */
export function listKeyOf(
  pageKey: string,
  circulars: readonly Gathered[],
  places: ReadonlyMap<string, Places>,
): string {
  function* listed() {
    yield pageKey;
    for (const { slug, record } of circulars) {
      if (!record.facts) continue;
      const { reference, date, letters } = record.facts;
      const published = letters.map(({ locale }) => places.get(keyOf({ slug, locale })));
      yield [slug, reference, date, letters, published];
    }
  }
  return hashOfAll(listed());
}
