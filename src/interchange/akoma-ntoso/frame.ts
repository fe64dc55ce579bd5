import type { Element } from 'xast';
import { x } from 'xastscript';
import type { letterValues } from '../../html/letter-values.ts';
import type { Wording } from './meta.ts';

type Values = ReturnType<typeof letterValues>;

/** What stands above the body of a letter. */
export function prefaceOf(values: Values, { publisher, catalogue }: Wording): Element {
  const { edition, contact } = values;
  const { t, locale } = catalogue;
  const labelled = (label: string, value: Element | string) => p([`${t(label)} `, value]);
  const name =
    contact.latin === undefined
      ? contact.name
      : `${contact.name} ${t('mark.aside', { words: contact.latin })}`;
  return x('preface', { 'xml:lang': locale }, [
    ...(edition.draft ? [p([x('docStatus', edition.draftNotice)])] : []),
    p([x('docAuthority', catalogue.word(publisher.name))]),
    p([x('docProponent', edition.office)]),
    p([x('docDate', { date: edition.date }, edition.dateline)]),
    labelled('label.reference', x('docNumber', edition.reference)),
    x('container', { name: 'contact' }, [
      labelled('label.contact', name),
      labelled('label.phone', contact.phone),
      ...(contact.fax === undefined ? [] : [labelled('label.fax', contact.fax)]),
      labelled('label.email', x('a', { href: `mailto:${contact.email}` }, contact.email)),
    ]),
    x(
      'container',
      { name: 'addressees' },
      edition.addressees.map((one) => p([one])),
    ),
    labelled('label.subject', x('docTitle', edition.subject)),
    x('formula', { name: 'salutation' }, [p([t('salutation')])]),
  ]);
}

/** What stands below it. */
export function conclusionsOf(
  { edition, signatory }: Values,
  { catalogue }: Pick<Wording, 'catalogue'>,
): Element {
  return x('conclusions', { 'xml:lang': catalogue.locale }, [
    x('formula', { name: 'close' }, [p([catalogue.t('close')])]),
    p([
      x('signature', [
        edition.signed,
        x('eol'),
        x('person', { refersTo: '#ref_signatory', as: '#ref_signs' }, signatory.name),
        x('eol'),
        x('role', { refersTo: '#ref_signs' }, signatory.role),
      ]),
    ]),
  ]);
}

function p(children: (Element | string)[]): Element {
  return x('p', children);
}
