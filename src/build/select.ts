import type { Circular, Facts, Publication, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { didYouMean } from '../source/nearest.ts';
import { UsageError } from './errors.ts';

/** One thing to build: a circular in a language. */
export interface Edition {
  readonly circular: Circular;
  readonly locale: Locale;
}

/** The texts that an edition shows: each part in its language, or in that of its source. */
export function shownTexts({ circular, locale }: Edition): Text[] {
  return circular.parts.flatMap(({ texts, source }) => texts.get(locale) ?? texts.get(source) ?? []);
}

/** What a circular is called by. */
interface Named {
  readonly slug: string;
  readonly facts: Pick<Facts, 'reference'>;
}

/** What there is, and what of it is wanted. */
interface Selection<T extends Named> {
  readonly circulars: readonly T[];
  /** The languages of the publication. */
  readonly known: readonly Locale[];
  /** The languages that a circular has a letter in. */
  readonly lettersOf: (circular: T) => readonly Locale[];
  /** References or slugs of circulars; all where there are none. */
  readonly only: readonly string[];
  /** Languages; all where there are none. */
  readonly locales: readonly Locale[];
}

/**
 * The editions to build.
 *
 * @throws UsageError where there is no such circular or language.
 */
export function selectEditions<T extends Named>(selection: Selection<T>): { circular: T; locale: Locale }[] {
  const { circulars, known, lettersOf, only, locales } = selection;
  const chosen = namedCirculars({ circulars }, only);
  for (const locale of locales) {
    if (known.includes(locale)) continue;
    throw new UsageError(`There is no language ${locale} in publication.yaml, which has ${known.join(', ')}`);
  }
  const editions = chosen.flatMap((circular) => lettersOf(circular).map((locale) => ({ circular, locale })));
  const wanted = editions.filter(({ locale }) => locales.length === 0 || locales.includes(locale));
  if (locales.length > 0 && wanted.length === 0) {
    const there = [...new Set(editions.map(({ locale }) => locale))].join(', ');
    const of = chosen.length === 1 ? ` of ${chosen[0]?.facts.reference}` : '';
    throw new UsageError(
      `There is no letter${of} in ${locales.join(', ')}${there && `; there are: ${there}`}`,
    );
  }
  return wanted;
}

/**
 * The editions of a publication that was read.
 *
 * @param only references or slugs of circulars; all where there are none.
 * @param locales languages; all where there are none.
 * @throws UsageError where there is no such circular or language.
 */
export function publicationEditions(
  { circulars, locales: known }: Pick<Publication, 'circulars' | 'locales'>,
  only: readonly string[],
  locales: readonly Locale[],
): Edition[] {
  const lettersOf = ({ parts }: Circular) => [...(parts[0]?.texts.keys() ?? [])];
  return selectEditions({ circulars, known, lettersOf, only, locales });
}

/**
 * The circulars that are asked for.
 *
 * @param only references or slugs; all circulars where there are none.
 * @throws UsageError where there is no such circular.
 */
export function namedCirculars<T extends Named>(
  { circulars }: { readonly circulars: readonly T[] },
  only: readonly string[],
): readonly T[] {
  const known = circulars.map(({ facts }) => facts.reference);
  for (const name of only) {
    if (circulars.some((circular) => isNamed(circular, name))) continue;
    const others = known.length > 0 ? `; there are: ${known.join(', ')}` : '';
    throw new UsageError(`There is no circular ${name}${didYouMean(name, known)}${others}`);
  }
  return only.length === 0 ? circulars : circulars.filter((one) => only.some((name) => isNamed(one, name)));
}

/** The name of the folder for a circular of that reference: `cl-24-63`; empty where nothing of it can stand there. */
export function toSlug(reference: string): string {
  return reference
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Whether a person can mean this circular: by its reference or its slug, in capitals or not. */
export function isNamed({ slug, facts }: Named, name: string): boolean {
  return [slug, facts.reference].some((own) => own.toLowerCase() === name.toLowerCase());
}
