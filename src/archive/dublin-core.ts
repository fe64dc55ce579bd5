import { versionName } from '../html/head.ts';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { legal, onLines, writeXml } from '../interchange/xml.ts';
import { type Described, lettersOf, mainLocale } from './describe.ts';

/** The namespaces of Dublin Core's terms, and of the types of their values. */
const namespaces = {
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/** What a circular is, in Dublin Core's terms (DCMI, 2020-01-20), as XML: titles, offices and publisher in each of its languages. */
export function dublinCore({ circular, publication, catalogues, open }: Described): string {
  const { facts, slug } = circular;
  const letters = lettersOf(circular);
  const main = catalogues.get(mainLocale(circular));
  const inEach = (name: string, words: (locale: string) => string) =>
    letters.map(({ locale }) => term(name, words(locale), { 'xml:lang': locale }));
  const day = (name: string, date: string) => term(name, date, { 'xsi:type': 'dcterms:W3CDTF' });
  const elements = [
    term('identifier', versionName(circular.facts)),
    term('identifier', new URL(`${slug}/`, publication.site).href, { 'xsi:type': 'dcterms:URI' }),
    ...letters.map(({ title, locale }) => term('title', title, { 'xml:lang': locale })),
    ...inEach('creator', (locale) => catalogues.get(locale).word(facts.office)),
    ...inEach('publisher', (locale) => catalogues.get(locale).word(publication.publisher.name)),
    term('spatial', main.word(facts.place), { 'xml:lang': main.locale }),
    day('issued', facts.date),
    ...(facts.corrected === undefined ? [] : [day('modified', facts.corrected)]),
    ...letters.map(({ locale }) => term('language', locale, { 'xsi:type': 'dcterms:RFC5646' })),
    term('type', 'Text', { 'xsi:type': 'dcterms:DCMIType' }),
    ...['text/html', 'application/pdf'].map((type) => term('format', type, { 'xsi:type': 'dcterms:IMT' })),
    term('isVersionOf', facts.reference),
    ...(facts.replaces === undefined ? [] : [term('replaces', versionName(facts, facts.replaces))]),
    ...(open.length > 0 ? [term('description', 'Draft: not released', { 'xml:lang': 'en' })] : []),
  ];
  return writeXml(x('metadata', namespaces, onLines(elements)));
}

function term(name: string, value: string, attributes: Record<string, string> = {}): Element {
  return x(`dcterms:${name}`, attributes, legal(value));
}
