import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Catalogue } from '../../html/catalogue.ts';
import { nameIn } from '../../html/languages.ts';
import type { Circular, Publisher, Text } from '../../model/circular.ts';
import { version } from '../../model/version.ts';
import { identificationOf } from './identification.ts';
import { namesOf } from './names.ts';

/** What `meta` says of an edition is worded in its language. */
export interface Wording {
  readonly publisher: Publisher;
  readonly catalogue: Catalogue;
  /** Who issues the circular, as addresses name it. */
  readonly actor: string;
}

/** The `meta` of a letter: what it is, how it came about, and whom it names. */
export function metaOf(circular: Circular, letter: Text, wording: Wording): Element {
  const { publisher, catalogue, actor } = wording;
  const { date, reference, signatory, corrected } = circular.facts;
  const source = letter.translatedFrom ?? letter.locale;
  const original = namesOf(circular, { locale: source, part: letter.part }, actor);
  const references = [
    x('original', {
      eId: 'ref_original',
      href: `${original.expression}/${original.component}`,
      showAs: `${reference}, ${nameIn(source, catalogue.locale)}`,
    }),
    named('TLCOrganization', 'publisher', 'organization', actor, catalogue.word(publisher.name)),
    named('TLCPerson', 'signatory', 'person', 'signatory', catalogue.word(signatory.name)),
    named('TLCRole', 'author', 'role', 'author', 'Author'),
    named('TLCRole', 'editor', 'role', 'editor', 'Editor'),
    named('TLCRole', 'signs', 'role', 'signatory', catalogue.word(signatory.role)),
    named('TLCObject', 'hexapla', 'object', 'hexapla', `Hexapla ${version}`),
    named('TLCPerson', 'translator', 'person', 'translator', 'A translator who is not named'),
  ];
  const isNeeded = ({ attributes }: Element) =>
    attributes.eId !== 'ref_translator' || isTranslated(circular, letter);
  return x('meta', [
    identificationOf(circular, letter, actor),
    x('publication', { date, name: 'administrativeCircular', number: reference, showAs: reference }),
    x('lifecycle', { source: '#ref_hexapla' }, [
      x('eventRef', { eId: 'ref_issued', date, source: '#ref_original', type: 'generation' }),
      ...(corrected === undefined ? [] : [correction(corrected)]),
    ]),
    x('references', { source: '#ref_hexapla' }, references.filter(isNeeded)),
  ]);
}

/** A corrigendum made this version. */
function correction(date: string): Element {
  return x('eventRef', { eId: 'ref_corrected', date, source: '#ref_publisher', type: 'amendment' });
}

/** Whether the letter, or an annex that goes with it, is a translation. */
function isTranslated({ parts }: Circular, letter: Text): boolean {
  const texts = parts.map(({ texts: own, source }) => own.get(letter.locale) ?? own.get(source));
  return texts.some((text) => text?.translatedFrom !== undefined);
}

/** Something that is named, in the ontology to which addresses point. No part has an underline in its name. */
function named(element: string, id: string, kind: string, name: string, showAs: string): Element {
  return x(element, { eId: `ref_${id}`, href: `/akn/ontology/${kind}/un/${name || id}`, showAs });
}
