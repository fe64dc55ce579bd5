import type { Format } from './built.ts';
import type { Circulars } from './circulars.ts';
import type { DescribeEdition } from './edition-entry.ts';
import type { Former } from './former.ts';
import type { ChosenCircular } from './judge.ts';
import { type EditionEntry, keyOf } from './manifest.ts';
import { editionIn } from './products.ts';

/** The editions that a manifest is to tell of. */
interface Told {
  readonly chosen: readonly ChosenCircular[];
  readonly wanted: readonly Format[];
  readonly circulars: Pick<Circulars, 'get'>;
  readonly describe: DescribeEdition;
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
  const now = new Set(
    chosen.flatMap(({ slug, locales }) => locales.map((locale) => keyOf({ slug, locale }))),
  );
  const stays = (slug: string) =>
    Object.entries(kept?.publishedOf(slug) ?? {}).some(
      ([locale, places]) =>
        !now.has(keyOf({ slug, locale })) ||
        Object.keys(places).some((format) => !wanted.includes(format as Format)),
    );
  const former = kept?.slugs().some(stays) ? await kept.entries() : [];
  const before = new Map(former.map((entry) => [keyOf(entry), entry]));
  const formats = { html: wanted.includes('html'), pdf: wanted.includes('pdf') };
  // One after the other: together they are large.
  function* inOrder() {
    for (const key of [...new Set([...before.keys(), ...now])].toSorted()) {
      const entry = before.get(key);
      if (!now.has(key)) {
        if (entry) yield entry;
        continue;
      }
      const [slug = '', locale = ''] = key.split(' ');
      const known = circulars.get(slug);
      yield describe(known, editionIn(known, locale), formats, entry);
    }
  }
  return inOrder();
}
