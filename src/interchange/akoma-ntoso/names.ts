import type { Circular, Text } from '../../model/circular.ts';
import { alpha3 } from './alpha-3.ts';

/** The addresses of a circular and of one of its texts, by the naming convention of Akoma Ntoso (OASIS, 1.0). */
export interface Names {
  /** The circular, in whatever language. */
  readonly work: string;
  /** The text in its language, as it was issued. */
  readonly expression: string;
  /** The text as this file. */
  readonly manifestation: string;
  /** What stands behind each of them for the part that the text is of: `!main`, `!declaration`. */
  readonly component: string;
}

/** The day of this version of a circular: that of its correction, where it was corrected. */
export function versionDay({ facts }: Pick<Circular, 'facts'>): string {
  return facts.corrected ?? facts.date;
}

/**
 * Names a text.
 *
 * @param actor who issues the circular, in small letters without blanks: `itu`; nothing where its name cannot be written so.
 */
export function namesOf(
  { slug, facts }: Circular,
  text: Pick<Text, 'locale' | 'part'>,
  actor: string,
): Names {
  const place = ['un', 'statement', 'administrativeCircular', actor, facts.date, slug];
  const work = `/akn/${place.filter(Boolean).join('/')}`;
  const expression = `${work}/${alpha3(text.locale)}@${versionDay({ facts })}`;
  const component = text.part === 'letter' ? '!main' : `!${text.part}`;
  return { work, expression, manifestation: `${expression}.xml`, component };
}
