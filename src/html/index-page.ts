import type { Root } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import type { Publication } from '../model/circular.ts';
import type { Catalogue } from './catalogue.ts';
import { fontCss, type FontFile, fontFiles } from './fonts/font-css.ts';
import { planFonts } from './fonts/plan-fonts.ts';
import { makeSection } from './index-section.ts';
import type { IndexPlace } from './list-pages.ts';
import type { ListedCircular } from './listed.ts';
import { finishPage, writePage } from './pipeline.ts';
import type { Workshop } from './workshop.ts';

/** What an index is made with. */
export interface IndexWorkshop extends Pick<Workshop, 'templates' | 'catalogues'> {
  readonly publication: Pick<Publication, 'locales' | 'publisher' | 'site' | 'typography'>;
}

/** What a page of the index says. */
export interface IndexListing {
  readonly place: IndexPlace;
  /** All pages, where there are several. */
  readonly navigation: readonly IndexPlace[];
  /** In the order in which they are listed. */
  readonly circulars: readonly ListedCircular[];
}

/** A page of the index, and the fonts that it asks for. */
export interface IndexPage {
  readonly html: string;
  readonly fonts: readonly FontFile[];
}

/** Makes a page of the index: what is published, in which languages and formats, for each language in its own words. */
export async function makeIndexPage(
  { publication, templates, catalogues }: IndexWorkshop,
  { place, navigation, circulars }: IndexListing,
): Promise<IndexPage> {
  const { locales, publisher, site, typography } = publication;
  const main = locales.includes('en') ? 'en' : (locales[0] ?? 'en');
  const entries = new Map<string, Root>();
  for (const locale of locales) {
    const section = await makeSection(circulars, catalogues.get(locale), templates);
    if (section.children.length > 0) entries.set(locale, section);
  }
  const sections = Array.from(entries.keys(), (locale) => {
    const own = catalogues.get(locale);
    return { locale, title: inYear('title', place, own), publisher: own.word(publisher.name) };
  });
  const catalogue = catalogues.get(main);
  const { t, word } = catalogue;
  const title = `${word(publisher.name)}: ${inYear('title', place, catalogue)}`;
  const pages = navigation.map((one) => ({
    href: one.path,
    name: numbered(one.year ?? '', one, catalogue),
    current: one.path === place.path,
  }));
  const filled = await templates.fill('index.html', { locale: main, title, pages, sections }, t, entries);
  const page = await finishPage(filled, typography);
  const plan = planFonts(page, main);
  select('head', page)?.children.push(
    h('meta', { name: 'description', content: inYear('about', place, catalogue) }),
    h('link', { rel: 'canonical', href: new URL(place.path, site).href }),
    h('style', fontCss(plan, 'assets/fonts')),
  );
  return { html: writePage(page), fonts: fontFiles(plan) };
}

/** What a page of the index is called, or what is said of it, with its year where it has one. */
function inYear(key: 'title' | 'about', place: IndexPlace, catalogue: Catalogue): string {
  const { t } = catalogue;
  const { year } = place;
  return year ? numbered(t(`index.${key}-of-year`, { year }), place, catalogue) : t(`index.${key}`);
}

/** The words for a page of the index: of a second one of a year, `2023 (2)`. */
function numbered(words: string, { number }: IndexPlace, { t }: Catalogue): string {
  return number === 1 ? words : words + t('mark.space') + t('mark.aside', { words: number });
}
