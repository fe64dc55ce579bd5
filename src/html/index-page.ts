import type { Root } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import type { Circular, Publication, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { Catalogue } from './catalogue.ts';
import type { Workshop } from './workshop.ts';
import { fontCss, type FontFile, fontFiles } from './fonts/font-css.ts';
import { planFonts } from './fonts/plan-fonts.ts';
import { type IndexEntries, type IndexEntry, makeIndexEntry } from './index-entry.ts';
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

/** `index.html`, the fonts that it asks for, and its entries, for the next index. */
export interface IndexPage {
  readonly html: string;
  readonly fonts: readonly FontFile[];
  readonly entries: IndexEntries;
}

/**
 * Makes `index.html`: what is published, in which languages and formats, for each language in its own words.
 *
 * @param kept entries of a former index that was made with the same templates and catalogues: those that would say the same
 *   are not made again.
 */
export async function makeIndexPage(
  {
    publication,
    templates,
    catalogues,
  }: Pick<Workshop, 'templates' | 'catalogues'> & { readonly publication: ListedPublication },
  published: Published,
  kept: IndexEntries = new Map(),
): Promise<IndexPage> {
  const { locales, publisher, typography } = publication;
  const main = locales.includes('en') ? 'en' : (locales[0] ?? 'en');
  const circulars = publication.circulars.toSorted(newestFirst);
  const entries = new Map<string, IndexEntry>();
  const listed = new Map<Locale, IndexEntry[]>();
  for (const locale of locales) {
    const catalogue = catalogues.get(locale);
    const own: IndexEntry[] = [];
    for (const circular of circulars) {
      const values = listing(circular, locale, published);
      if (!values) continue;
      const key = JSON.stringify([locale, values]);
      const entry =
        kept.get(key) ?? (await makeIndexEntry(inWords(values, catalogue), catalogue, templates, typography));
      entries.set(key, entry);
      own.push(entry);
    }
    if (own.length > 0) listed.set(locale, own);
  }
  const sections = Array.from(listed.keys(), (locale) => {
    const catalogue = catalogues.get(locale);
    return { locale, title: catalogue.t('index.title'), publisher: catalogue.word(publisher.name) };
  });
  const { t, word } = catalogues.get(main);
  const values = { locale: main, title: `${word(publisher.name)}: ${t('index.title')}`, sections };
  const slots = new Map(sections.map(({ locale }) => [locale, slotOf(locale)]));
  const page = await finishPage(await templates.fill('index.html', values, t, slots), typography);
  const elsewhere = [...listed].map(([lang, own]) => ({
    lang,
    words: own.map(({ words }) => words).join(''),
  }));
  const plan = planFonts(page, main, '', elsewhere);
  const { href } = new URL('index.html', publication.site);
  select('head', page)?.children.push(
    h('meta', { name: 'description', content: t('index.about') }),
    h('link', { rel: 'canonical', href }),
    h('style', fontCss(plan, 'assets/fonts')),
  );
  // What is made already is put in as it is: of a large index one entry may be new.
  const html = writePage(page).replace(/<!--entries (\S+)-->/g, (_whole, locale: Locale) =>
    (listed.get(locale) ?? []).map((entry) => entry.html).join('\n'),
  );
  return { html, fonts: fontFiles(plan), entries };
}

/** Marks where the entries of a language are to stand. */
function slotOf(locale: Locale): Root {
  return { type: 'root', children: [{ type: 'comment', value: `entries ${locale}` }] };
}

/** What the index says of an edition, not in words yet. */
function listing({ facts, parts, ...circular }: ListedCircular, locale: Locale, published: Published) {
  const letter = parts[0]?.texts.get(locale);
  const formats = published({ facts, parts, ...circular }, locale);
  if (!letter || formats.length === 0) return undefined;
  const { reference, date } = facts;
  const draft = letter.status === 'draft' ? draftKey(letter, 'label') : undefined;
  return { reference, date, subject: letter.title, draft, formats };
}

function inWords(
  { reference, date, subject, draft, formats }: NonNullable<ReturnType<typeof listing>>,
  catalogue: Catalogue,
) {
  const { locale, t } = catalogue;
  const labels = {
    html: { label: t('page.web'), type: 'text/html' },
    pdf: { label: t('page.pdf'), type: 'application/pdf' },
  };
  return {
    reference,
    date,
    dateText: longDate(date, catalogue),
    subject,
    draft: draft && t(draft),
    formats: formats.map(({ format, path, size }) => ({
      ...labels[format],
      href: path,
      size: kilobytes(size, locale),
    })),
  };
}

function newestFirst(a: ListedCircular, b: ListedCircular): number {
  const key = ({ facts }: ListedCircular) => `${facts.date} ${facts.reference}`;
  return key(a) < key(b) ? 1 : -1;
}

/** A size as its reader writes it: `46 kB`, `46 Ko`. */
function kilobytes(bytes: number, locale: Locale): string {
  const format = sizeFormats.get(locale) ?? new Intl.NumberFormat(locale, sizeStyle);
  sizeFormats.set(locale, format);
  return format.format(Math.max(1, Math.round(bytes / 1000)));
}

const sizeStyle = {
  style: 'unit',
  unit: 'kilobyte',
  maximumFractionDigits: 0,
  numberingSystem: 'latn',
} as const;
/** A format is costly to make, and an index has two sizes of each edition. */
const sizeFormats = new Map<Locale, Intl.NumberFormat>();
