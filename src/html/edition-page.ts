import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import type { Circular, Part, Publication, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { report } from '../source/report.ts';
import type { Catalogue, Catalogues } from './catalogue.ts';
import { fontCss, type FontFile, fontFiles } from './fonts/font-css.ts';
import { type FontPlan, planFonts } from './fonts/plan-fonts.ts';
import { describe, editionPath, pdfPath } from './head.ts';
import { dateParts, htmlLang, ownName } from './languages.ts';
import { finishPage, textToHtml, writePage } from './pipeline.ts';
import type { Templates } from './templates.ts';

/** What pages are made with. */
export interface Workshop {
  readonly publication: Publication;
  readonly templates: Templates;
  readonly catalogues: Catalogues;
  /** Whether the pages name a PDF beside them. */
  readonly withPdf: boolean;
}

/** An edition's page, and what it needs beside it. */
export interface EditionPage {
  /** Its place below `dist`. */
  readonly path: string;
  readonly html: string;
  readonly fonts: readonly FontFile[];
}

/** An annex as one edition shows it. */
interface ShownAnnex {
  readonly part: Part;
  readonly text: Text;
}

/**
 * Makes the page of an edition: the whole letter in one language, its annexes behind it. A character that
 * no font has a glyph for becomes a message (`html/glyph`) on the text it stands in.
 *
 * @throws Error where the circular has no letter in that language.
 */
export async function makeEditionPage(
  circular: Circular,
  locale: Locale,
  workshop: Workshop,
): Promise<EditionPage> {
  const { publication, templates, catalogues, withPdf } = workshop;
  const [letterPart, ...annexParts] = circular.parts;
  const letter = letterPart?.texts.get(locale);
  if (!letterPart || !letter) throw new Error(`${circular.slug} has no letter in ${locale}`);
  const catalogue = catalogues.get(locale);
  const annexes = annexParts.flatMap((part): ShownAnnex[] => {
    const text = part.texts.get(locale) ?? part.texts.get(part.source);
    return text ? [{ part, text }] : [];
  });

  const bodies = new Map<string, Root>();
  for (const text of [letter, ...annexes.map((annex) => annex.text)]) {
    const body = await textToHtml(text, circular, catalogues.get(text.locale));
    reportMissingGlyphs(text.file, planFonts(body, text.locale));
    bodies.set(text.part, body);
  }
  const values = letterValues(circular, letter, letterPart, annexes, catalogue);
  const shell = {
    ...values,
    publisher: { name: catalogue.word(publication.publisher.name) },
    root: '../../',
    pdf: withPdf && pdfPath(circular, locale).split('/').at(-1),
  };
  const page = await finishPage(
    await templates.fill('letter.html', shell, catalogue.t, bodies),
    publication.typography,
  );

  const printed = printedByStyles(publication, circular, letter, catalogue);
  const plan = planFonts(page, locale, Object.values(printed).join(''));
  reportMissingGlyphs(circular.file, plan, new Set(bodies.values()));
  const html = select('html', page);
  const head = select('head', page);
  if (!html || !head) throw new Error('The template letter.html has no <html> and <head>');
  html.properties.style = styleOf(printed);
  const locales = [...letterPart.texts.keys()];
  head.children.push(
    ...describe({ publication, circular, letter, catalogue, locales }),
    h('style', fontCss(plan, '../../assets/fonts')),
  );
  return { path: editionPath(circular, locale), html: writePage(page), fonts: fontFiles(plan) };
}

/** What `letter.html` can name. */
function letterValues(
  { facts, slug }: Circular,
  letter: Text,
  part: Part,
  annexes: readonly ShownAnnex[],
  { locale, t, word }: Catalogue,
) {
  const date = t('date.long', dateParts(facts.date, locale));
  const link = (to: Locale) => ({
    locale: to,
    lang: htmlLang(to),
    name: ownName(to),
    href: `../${to}/index.html`,
  });
  const name = word(facts.contact.name);
  const latin = facts.contact.latin === name ? undefined : facts.contact.latin;
  return {
    edition: {
      locale,
      slug,
      reference: facts.reference,
      date: facts.date,
      dateline: t('date.dateline', { place: word(facts.place), date }),
      office: word(facts.office),
      addressees: facts.addressees.map(word),
      subject: letter.title,
      draft: letter.status === 'draft',
      signed: t(`signed.${facts.signed}`),
    },
    contact: { ...facts.contact, fax: facts.contact.fax, name, latin },
    signatory: { name: word(facts.signatory.name), role: word(facts.signatory.role) },
    languages: [...part.texts.keys()].map((to) => ({ ...link(to), current: to === locale })),
    source: link(letter.translatedFrom ?? part.source),
    annexes: annexes.map(({ part: { name: annex, locales }, text }) => ({
      name: annex,
      locale: text.locale,
      heading: text.title,
      title: letter.annexes[annex],
      notice: locales.includes(locale) ? undefined : onlyIn(locales, t),
    })),
  };
}

/** "(in English only)"; of several languages, their own names. */
function onlyIn(locales: readonly Locale[], t: Catalogue['t']): string {
  return locales.length === 1 ? t(`only-in.${locales[0]}`) : `(${locales.map(ownName).join(', ')})`;
}

/** The text that `print.css` puts into the margins of the pages, by the custom property that holds it. */
function printedByStyles(
  { publisher }: Publication,
  { facts }: Circular,
  { status }: Text,
  { t }: Catalogue,
) {
  const [before = '', after = ''] = t('page.folio', { page: '\n' }).split('\n');
  const draft = status === 'draft' ? ` · ${t('draft.label')}` : '';
  return {
    '--folio-before': before,
    '--folio-after': after,
    '--running-header': facts.reference + draft,
    '--address-line': publisher.address,
  };
}

function styleOf(printed: Readonly<Record<string, string>>): string {
  const quote = (text: string) => `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\a ')}"`;
  return Object.entries(printed)
    .map(([property, text]) => `${property}:${quote(text)}`)
    .join(';');
}

/** Glyphs that are missing in a body were told of on its text; what is left is of the facts and labels. */
function reportMissingGlyphs(
  file: VFile,
  { missing }: FontPlan,
  told: ReadonlySet<Root | Element> = new Set(),
) {
  for (const { character, codePoint, node } of missing) {
    if (told.size > 0 && node.position) continue;
    const reason = `Unexpected character \`${character}\` (${codePoint}), for which no font has a glyph; write it in another way`;
    const context = node.position ? '' : `; it stands in \`${node.value.trim().slice(0, 60)}\``;
    report(file, 'html/glyph', reason + context, characterPlace(node, character));
  }
}

/** Where a character stands within a text node of one line. */
function characterPlace({ position, value }: FontPlan['missing'][number]['node'], character: string) {
  const before = value.slice(0, value.indexOf(character));
  if (!position || before.includes('\n')) return position;
  return { line: position.start.line, column: position.start.column + before.length };
}
