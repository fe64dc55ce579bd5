import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Circular, Facts, Publication, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { Catalogue } from './catalogue.ts';
import { htmlLang } from './languages.ts';

/** What a page's metadata is made of. */
export interface Described {
  readonly publication: Publication;
  readonly circular: Circular;
  readonly letter: Text;
  readonly catalogue: Catalogue;
  /** The languages that the circular has editions in. */
  readonly locales: readonly Locale[];
}

/** What a version of a circular is known by, among its versions: `CL-24/63 v2`. */
export function versionName({ reference, version }: Facts, which = version): string {
  return `${reference} v${which}`;
}

/** The address of an edition's page, below the site. */
export function editionPath(circular: Pick<Circular, 'slug'>, locale: Locale): string {
  return `${circular.slug}/${locale}/index.html`;
}

/** The address of an edition's PDF, below the site. */
export function pdfPath(circular: Pick<Circular, 'slug'>, locale: Locale): string {
  return `${circular.slug}/${locale}/${circular.slug}.${locale}.pdf`;
}

/**
 * The metadata of an edition's page: its own address and those of the other languages, Dublin Core, Open
 * Graph, and the same as JSON-LD (schema.org).
 */
export function describe(described: Described): Element[] {
  const { publication, circular, letter, catalogue, locales } = described;
  const { facts } = circular;
  const address = (locale: Locale) => new URL(editionPath(circular, locale), publication.site).href;
  const own = address(letter.locale);
  const { t } = catalogue;
  const publisher = catalogue.word(publication.publisher.name);
  const source = circular.parts[0]?.source ?? letter.locale;
  const properties = {
    'dcterms.identifier': facts.reference,
    'dcterms.title': letter.title,
    'dcterms.creator': catalogue.word(facts.office),
    'dcterms.publisher': publisher,
    'dcterms.issued': facts.date,
    ...(facts.corrected && { 'dcterms.modified': facts.corrected }),
    ...(facts.replaces && {
      'dcterms.isVersionOf': facts.reference,
      'dcterms.replaces': versionName(facts, facts.replaces),
    }),
    'dcterms.language': htmlLang(letter.locale),
    'dcterms.type': 'Text',
  };
  const graph = {
    'og:type': 'article',
    'og:title': letter.title,
    'og:site_name': publisher,
    'og:url': own,
    'og:locale': new Intl.Locale(letter.locale)
      .maximize()
      .toString()
      .replace(/^(\w+)-\w+-(\w+)$/, '$1_$2'),
  };
  return [
    h('meta', {
      name: 'description',
      content: letter.title + t('mark.space') + t('mark.aside', { words: publisher }),
    }),
    h('link', { rel: 'canonical', href: own }),
    ...locales.map((locale) =>
      h('link', { rel: 'alternate', hrefLang: htmlLang(locale), href: address(locale) }),
    ),
    h('link', { rel: 'alternate', hrefLang: 'x-default', href: address(source) }),
    h('link', { rel: 'schema.dcterms', href: 'http://purl.org/dc/terms/' }),
    ...Object.entries(properties).map(([name, content]) => h('meta', { name, content })),
    ...Object.entries(graph).map(([property, content]) => h('meta', { property, content })),
    h('script', { type: 'application/ld+json' }, jsonLd(described, own, publisher)),
  ];
}

function jsonLd({ circular, letter, publication }: Described, url: string, publisher: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    identifier: circular.facts.reference,
    name: letter.title,
    inLanguage: htmlLang(letter.locale),
    datePublished: circular.facts.date,
    ...(circular.facts.corrected && {
      dateModified: circular.facts.corrected,
      version: circular.facts.version,
    }),
    publisher: { '@type': 'Organization', name: publisher },
    url,
    creativeWorkStatus: letter.status === 'draft' ? 'Draft' : 'Published',
    ...(letter.translatedFrom && {
      translationOfWork: {
        '@type': 'DigitalDocument',
        url: new URL(editionPath(circular, letter.translatedFrom), publication.site).href,
      },
    }),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
