import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Circular, Text } from '../../model/circular.ts';
import { alpha3 } from './alpha-3.ts';
import { namesOf, versionDay } from './names.ts';

/** A day, and what happened on it. */
interface FrbrDate {
  readonly date: string;
  readonly name: string;
}

/**
 * What a text is: the work, its expression in a language, and this file. A translation says from which language it was
 * made; what is a draft is not authoritative.
 *
 * @param actor who issues the circular, as addresses name it.
 */
export function identificationOf(circular: Circular, text: Text, actor: string): Element {
  const names = namesOf(circular, text, actor);
  const { date, reference, version, corrected } = circular.facts;
  const [day, what] = [versionDay(circular), corrected === undefined ? 'issued' : 'corrected'];
  const core = (value: string, uri: string, on: FrbrDate, author: string, role: string) => [
    x('FRBRthis', { value }),
    x('FRBRuri', { value: uri }),
    x('FRBRdate', { date: on.date, name: on.name }),
    x('FRBRauthor', { href: author, as: role }),
  ];
  return x('identification', { source: '#ref_hexapla' }, [
    x('FRBRWork', [
      ...core(
        `${names.work}/${names.component}`,
        names.work,
        { date, name: 'issued' },
        '#ref_publisher',
        '#ref_author',
      ),
      x('FRBRcountry', { value: 'un' }),
      x('FRBRsubtype', { value: 'administrativeCircular' }),
      x('FRBRnumber', { value: reference }),
    ]),
    x('FRBRExpression', [
      ...core(
        `${names.expression}/${names.component}`,
        names.expression,
        { date: day, name: what },
        '#ref_publisher',
        '#ref_author',
      ),
      x('FRBRversionNumber', { value: String(version) }),
      x('FRBRauthoritative', { value: String(text.status === 'official') }),
      x('FRBRlanguage', { language: alpha3(text.locale) }),
      ...translationOf(circular, text, actor),
    ]),
    x('FRBRManifestation', [
      ...core(
        `${names.expression}/${names.component}.xml`,
        names.manifestation,
        { date: day, name: what },
        '#ref_hexapla',
        '#ref_editor',
      ),
      x('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ]);
}

/** From what a translation was made; who made it is not known. */
function translationOf(circular: Circular, text: Text, actor: string): Element[] {
  const { translatedFrom: from, status, part } = text;
  if (from === undefined) return [];
  const { expression, component } = namesOf(circular, { locale: from, part }, actor);
  const properties = {
    href: `${expression}/${component}`,
    fromLanguage: alpha3(from),
    authoritative: String(status === 'official'),
    by: '#ref_translator',
  };
  return [x('FRBRtranslation', properties)];
}
