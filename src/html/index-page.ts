import type { Root } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import type { Circular, Publication, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { Catalogue } from './catalogue.ts';
import type { Workshop } from './workshop.ts';
import { fontCss, type FontFile, fontFiles } from './fonts/font-css.ts';
import { planFonts } from './fonts/plan-fonts.ts';
import { draftKey } from './letter-values.ts';
import { longDate } from './languages.ts';
import { finishPage, writePage } from './pipeline.ts';

/** A published file of an edition. */
export interface PublishedFormat {
  readonly format: 'html' | 'pdf';
  /** Its place below `dist`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** What lists say of a circular. */
export interface ListedCircular extends Pick<Circular, 'slug'> {
  readonly facts: Pick<Circular['facts'], 'reference' | 'date'>;
  /** The letter first; of its texts what they are called, and what they are. */
  readonly parts: readonly {
    readonly texts: ReadonlyMap<Locale, Pick<Text, 'title' | 'status' | 'translatedFrom'>>;
  }[];
}

/** What lists say of a publication. */
export interface ListedPublication
  extends Pick<Publication, 'locales' | 'publisher' | 'site' | 'typography'> {
  readonly circulars: readonly ListedCircular[];
}

/** The formats in which an edition is published. */
export type Published = (circular: ListedCircular, locale: Locale) => readonly PublishedFormat[];

/** Makes `index.html`: what is published, in which languages and formats, for each language in its own words. */
export async function makeIndexPage(
  {
    publication,
    templates,
    catalogues,
  }: Pick<Workshop, 'templates' | 'catalogues'> & { readonly publication: ListedPublication },
  published: Published,
): Promise<{ html: string; fonts: readonly FontFile[] }> {
  const { locales, publisher, circulars } = publication;
  const main = locales.includes('en') ? 'en' : (locales[0] ?? 'en');
  const sections = locales.map((locale) => {
    const catalogue = catalogues.get(locale);
    const listed = circulars
      .toSorted(newestFirst)
      .flatMap((circular) => listing(circular, catalogue, published));
    const title = catalogue.t('index.title');
    return { locale, title, publisher: catalogue.word(publisher.name), circulars: listed };
  });
  const values = {
    locale: main,
    title: `${catalogues.get(main).word(publisher.name)}: ${catalogues.get(main).t('index.title')}`,
    sections: sections.filter((section) => section.circulars.length > 0),
  };
  const filled: Root = await templates.fill('index.html', values, catalogues.get(main).t);
  const page = await finishPage(filled, publication.typography);
  const plan = planFonts(page, main);
  const { href } = new URL('index.html', publication.site);
  const description = catalogues.get(main).t('index.about');
  select('head', page)?.children.push(
    h('meta', { name: 'description', content: description }),
    h('link', { rel: 'canonical', href }),
    h('style', fontCss(plan, 'assets/fonts')),
  );
  return { html: writePage(page), fonts: fontFiles(plan) };
}

function listing(circular: ListedCircular, catalogue: Catalogue, published: Published) {
  const { locale, t } = catalogue;
  const letter = circular.parts[0]?.texts.get(locale);
  const formats = published(circular, locale);
  if (!letter || formats.length === 0) return [];
  const { reference, date } = circular.facts;
  const labels = {
    html: { label: t('page.web'), type: 'text/html' },
    pdf: { label: t('page.pdf'), type: 'application/pdf' },
  };
  return [
    {
      reference,
      date,
      dateText: longDate(date, catalogue),
      subject: letter.title,
      draft: letter.status === 'draft' ? t(draftKey(letter, 'label')) : undefined,
      formats: formats.map(({ format, path, size }) => ({
        ...labels[format],
        href: path,
        size: kilobytes(size, locale),
      })),
    },
  ];
}

function newestFirst(a: ListedCircular, b: ListedCircular): number {
  const key = ({ facts }: ListedCircular) => `${facts.date} ${facts.reference}`;
  return key(a) < key(b) ? 1 : -1;
}

/** A size as its reader writes it: `46 kB`, `46 Ko`. */
function kilobytes(bytes: number, locale: Locale): string {
  const format = {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
    numberingSystem: 'latn',
  } as const;
  return new Intl.NumberFormat(locale, format).format(Math.max(1, Math.round(bytes / 1000)));
}
