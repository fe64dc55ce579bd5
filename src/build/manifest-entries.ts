import type { Format } from './built.ts';
import type { Circulars } from './circulars.ts';
import type { DescribeEditions } from './edition-entry.ts';
import type { Former } from './former.ts';
import type { ChosenCircular } from './judge.ts';
import type { EditionEntry } from './manifest.ts';

/** The editions that a manifest is to tell of. */
export interface Told {
  readonly chosen: readonly ChosenCircular[];
  readonly wanted: readonly Format[];
  readonly circulars: Pick<Circulars, 'get'>;
  readonly describe: DescribeEditions;
  /** What stays of a former build. */
  readonly kept: Former | undefined;
}

/** What the manifest says of editions, in its order; that of before is read where something of it stays. */
export async function entriesOf({
  chosen,
  wanted,
  circulars,
  describe,
  kept,
}: Told): Promise<Iterable<EditionEntry>> {
  const now = new Map(chosen.map(({ slug, locales }) => [slug, locales]));
  const stays = (slug: string) =>
    Object.entries(kept?.publishedOf(slug) ?? {}).some(
      ([locale, places]) =>
        !now.get(slug)?.includes(locale) ||
        Object.keys(places).some((format) => !wanted.includes(format as Format)),
    );
  const former = kept?.slugs().some(stays) ? await kept.entries() : [];
  const before = Map.groupBy(former, ({ slug }) => slug);
  const formats = { html: wanted.includes('html'), pdf: wanted.includes('pdf') };
  // One after the other: together they are large.
  function* inOrder() {
    for (const slug of [...new Set([...before.keys(), ...now.keys()])].toSorted()) {
      const entries = new Map(before.get(slug)?.map((entry) => [entry.locale, entry]));
      const locales = now.get(slug) ?? [];
      const tell = locales.length > 0 ? describe(circulars.get(slug)) : undefined;
      for (const locale of [...new Set([...entries.keys(), ...locales])].toSorted()) {
        const entry = entries.get(locale);
        if (tell && locales.includes(locale)) yield tell(locale, formats, entry);
        else if (entry) yield entry;
      }
    }
  }
  return inOrder();
}
