import type { Root } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import { linesOf } from '../model/lines.ts';
import type { Locale } from '../model/locale.ts';
import { entryIn } from './entry-lines.ts';
import { fontCss, type FontFile, fontFiles } from './fonts/font-css.ts';
import { planFonts } from './fonts/plan-fonts.ts';
import { type IndexSection, type IndexWorkshop, makeSection } from './index-section.ts';
import type { ListedCircular, ListFile, Published } from './listed.ts';
import { finishPage, writePage } from './pipeline.ts';

/** `index.html`, and the fonts that it asks for. */
export interface IndexPage extends ListFile {
  readonly fonts: readonly FontFile[];
}

/**
 * Makes `index.html`: what is published, in which languages and formats, for each language in its own words. Entries that say
 * what they said in the last index are not made again.
 */
export async function makeIndexPage(workshop: IndexWorkshop, published: Published): Promise<IndexPage> {
  const { publication, templates, catalogues } = workshop;
  const { locales, publisher, typography } = publication;
  const main = locales.includes('en') ? 'en' : (locales[0] ?? 'en');
  const circulars = publication.circulars.toSorted(newestFirst);
  const listed = new Map<Locale, IndexSection>();
  for (const locale of locales) {
    const section = await makeSection(circulars, locale, workshop, published);
    if (section.lines.length > 0) listed.set(locale, section);
  }
  const sections = Array.from(listed.keys(), (locale) => {
    const catalogue = catalogues.get(locale);
    return { locale, title: catalogue.t('index.title'), publisher: catalogue.word(publisher.name) };
  });
  const { t, word } = catalogues.get(main);
  const values = { locale: main, title: `${word(publisher.name)}: ${t('index.title')}`, sections };
  const slots = new Map(sections.map(({ locale }) => [locale, slotOf(locale)]));
  const page = await finishPage(await templates.fill('index.html', values, t, slots), typography);
  const elsewhere = Array.from(listed, ([lang, { words }]) => ({ lang, words }));
  const plan = planFonts(page, main, '', elsewhere);
  const { href } = new URL('index.html', publication.site);
  select('head', page)?.children.push(
    h('meta', { name: 'description', content: t('index.about') }),
    h('link', { rel: 'canonical', href }),
    h('style', fontCss(plan, 'assets/fonts')),
  );
  return { path: 'index.html', pieces: piecesOf(writePage(page), listed), fonts: fontFiles(plan) };
}

/** The text of the page, the entries in their places. */
function* piecesOf(page: string, listed: ReadonlyMap<Locale, IndexSection>): Generator<string> {
  // Between the texts stand the languages of what is put in.
  for (const [index, piece] of page.split(/<!--entries ([\w-]+)-->/).entries()) {
    if (index % 2 === 0) {
      yield piece;
      continue;
    }
    const section = listed.get(piece);
    if (!section) continue;
    let before = '';
    for (const line of linesOf(section.lines)) {
      yield before + entryIn(line).html;
      before = '\n';
    }
  }
}

/** Marks where the entries of a language are to stand. */
function slotOf(locale: Locale): Root {
  return { type: 'root', children: [{ type: 'comment', value: `entries ${locale}` }] };
}

function newestFirst(a: ListedCircular, b: ListedCircular): number {
  const key = ({ facts }: ListedCircular) => `${facts.date} ${facts.reference}`;
  return key(a) < key(b) ? 1 : -1;
}
