import type { Catalogues } from '../html/catalogue.ts';
import type { Circular, Publication, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';

/** A circular, and what is around it, as a bag tells of it. */
export interface Described {
  readonly circular: Circular;
  readonly publication: Publication;
  readonly catalogues: Catalogues;
  /** What keeps it from being released; nothing where it is released. */
  readonly open: readonly string[];
  /** The day that the bag bears, ISO 8601. */
  readonly day: string;
}

/** What a bag is called by. */
interface Named extends Pick<Described, 'open'> {
  readonly circular: Pick<Circular, 'slug'> & { readonly facts: Pick<Circular['facts'], 'version'> };
}

/** The name of the folder or tar of a circular: with its version, and a word where it is no release. */
export function bagName({ circular: { slug, facts }, open }: Named): string {
  return `${slug}.v${facts.version}${open.length > 0 ? '.draft' : ''}`;
}

/** The day of a version of a circular: that of its correction, if it was corrected. */
export function dayOf({ facts }: Circular): string {
  return facts.corrected ?? facts.date;
}

/** The letters of a circular, that of the language in which it is told of first. */
export function lettersOf(circular: Circular): Text[] {
  const letters = [...(circular.parts[0]?.texts.values() ?? [])];
  const main = mainLocale(circular);
  return letters.toSorted((a, b) => Number(b.locale === main) - Number(a.locale === main));
}

/** The language in which a circular is told of: English, which archives read, or that of its source. */
export function mainLocale({ parts: [letter] }: Circular): Locale {
  return letter?.texts.has('en') ? 'en' : (letter?.source ?? 'en');
}
