import type { Circular, Publication } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { didYouMean } from '../source/nearest.ts';
import { UsageError } from './errors.ts';

/** One thing to build: a circular in a language. */
export interface Edition {
  readonly circular: Circular;
  readonly locale: Locale;
}

/**
 * The editions to build.
 *
 * @param only references or slugs of circulars; all where there are none.
 * @param locales languages; all where there are none.
 * @throws UsageError where there is no such circular or language.
 */
export function selectEditions(
  publication: Publication,
  only: readonly string[],
  locales: readonly Locale[],
): Edition[] {
  const { circulars } = publication;
  const known = circulars.map(({ facts }) => facts.reference);
  for (const name of only) {
    if (circulars.some((circular) => isNamed(circular, name))) continue;
    throw new UsageError(
      `There is no circular ${name}${didYouMean(name, known)}; there are: ${known.join(', ')}`,
    );
  }
  for (const locale of locales) {
    if (publication.locales.includes(locale)) continue;
    throw new UsageError(
      `There is no language ${locale} in publication.yaml, which has ${publication.locales.join(', ')}`,
    );
  }
  const chosen =
    only.length === 0 ? circulars : circulars.filter((one) => only.some((name) => isNamed(one, name)));
  return chosen.flatMap((circular) =>
    [...(circular.parts[0]?.texts.keys() ?? [])]
      .filter((locale) => locales.length === 0 || locales.includes(locale))
      .map((locale) => ({ circular, locale })),
  );
}

/** Whether a person can mean this circular: by its reference or its slug, in capitals or not. */
export function isNamed({ slug, facts }: Circular, name: string): boolean {
  return [slug, facts.reference.toLowerCase()].includes(name.toLowerCase());
}
