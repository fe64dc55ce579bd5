import type { ListedCircular } from '../html/listed.ts';
import type { Format } from './built.ts';
import type { Circulars } from './circulars.ts';
import type { Former } from './former.ts';
import type { KnownCircular } from './fresh/ledger.ts';
import type { ChosenCircular } from './judge.ts';
import type { Notes } from './notes.ts';
import type { Listing } from './publish-lists.ts';

/** The circulars that are to be listed. */
interface Listable {
  readonly notes: Notes;
  readonly circulars: Circulars;
  /** Those of which something is published now. */
  readonly chosen: readonly ChosenCircular[];
  /** Where editions of theirs are. */
  readonly publishedOf: (slug: string) => KnownCircular['published'];
  /** What stays of a former build. */
  readonly kept: Former | undefined;
}

/** What lists say of circulars, also of those that were not asked for: of each of which something is published. */
export function toList({
  notes,
  circulars,
  chosen,
  publishedOf,
  kept,
}: Listable): Pick<Listing, 'circulars' | 'listed'> {
  const asked = new Set(chosen.map(({ slug }) => slug));
  const placesOf = (slug: string) => (asked.has(slug) ? publishedOf(slug) : (kept?.publishedOf(slug) ?? {}));
  const isListed = (slug: string) => asked.has(slug) || Object.keys(placesOf(slug)).length > 0;
  return {
    circulars: circulars.slugs.flatMap((slug) => {
      const facts = notes.get(slug)?.facts;
      return facts && isListed(slug) ? [{ slug, reference: facts.reference, date: facts.date }] : [];
    }),
    listed(slug): ListedCircular {
      const { facts } = circulars.get(slug).record;
      if (!facts) throw new Error(`The facts of ${slug} are not sound`);
      const { reference, date } = facts;
      const places = placesOf(slug);
      const letters = facts.letters.map((letter) => ({
        ...letter,
        formats: Object.entries(places[letter.locale] ?? {}).map(([format, { path, size }]) => ({
          format: format as Format,
          path,
          kilobytes: Math.max(1, Math.round(size / 1000)),
        })),
      }));
      return { slug, reference, date, letters };
    },
  };
}
