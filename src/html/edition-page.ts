import type { Root } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import type { Bitext } from '../model/alignment.ts';
import type { Circular, Part } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { PageText } from '../model/page-text.ts';
import { type BlockText, blockIds } from './anchors.ts';
import { fontCss, type FontFile, fontFiles } from './fonts/font-css.ts';
import { planFonts } from './fonts/plan-fonts.ts';
import { reportMissingGlyphs } from './fonts/report-missing-glyphs.ts';
import { describe, editionPath, pdfPath } from './head.ts';
import { letterValues, type ShownAnnex } from './letter-values.ts';
import { marginStyle, marginText } from './margin-text.ts';
import { reportDeadAnchors } from './report-dead-anchors.ts';
import { addBesideLinks } from './parallel/beside-links.ts';
import { hasParallel, pairFor } from './parallel/parallel-path.ts';
import { finishPage, textToHtml, writePage } from './pipeline.ts';
import { pageText } from './page-text.ts';
import type { Workshop } from './workshop.ts';

/** An edition's page, and what it needs beside it. */
export interface EditionPage {
  /** Its place below `dist`. */
  readonly path: string;
  readonly html: string;
  /** What it says, for what is printed from it to be compared with. */
  readonly text: PageText;
  readonly fonts: readonly FontFile[];
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
  const { publication, templates, catalogues, hasPdf } = workshop;
  const [letterPart, ...annexParts] = circular.parts;
  const letter = letterPart?.texts.get(locale);
  if (!letterPart || !letter) throw new Error(`${circular.slug} has no letter in ${locale}`);
  const catalogue = catalogues.get(locale);
  const annexes = annexParts.flatMap((part): ShownAnnex[] => {
    const text = part.texts.get(locale) ?? part.texts.get(part.source);
    return text ? [{ part, text }] : [];
  });

  const parallel = hasParallel(circular, workshop)
    ? `../parallel/index.html?l=${pairFor(locale, letterPart).join(',')}`
    : undefined;
  const bodies = new Map<string, Root>();
  const shown = [{ part: letterPart, text: letter }, ...annexes];
  const texts = shown.map(({ text }) => text);
  for (const { part, text } of shown) {
    const bitext = bitextOf(workshop, part, text.locale);
    const ids = blockIds(text.tree, bitext);
    const body = await textToHtml(text, circular, catalogues.get(text.locale), ids);
    reportMissingGlyphs(text.file, planFonts(body, text.locale).missing);
    if (parallel !== undefined) addBesideLinks(body, parallel, catalogue.t('parallel.block'));
    bodies.set(text.part, body);
  }
  reportDeadAnchors(
    texts.map((text) => [text, bodies.get(text.part) ?? { type: 'root', children: [] }]),
    texts.map(({ part }) => part),
  );
  const values = letterValues(circular, letter, annexes, catalogue);
  const shell = {
    ...values,
    publisher: { name: catalogue.word(publication.publisher.name) },
    root: '../../',
    parallel,
    pdf: hasPdf(circular.slug, locale) && pdfPath(circular, locale).split('/').at(-1),
  };
  const page = await finishPage(
    await templates.fill('letter.html', shell, catalogue.t, bodies),
    publication.typography,
  );

  const printed = marginText(publication, circular, letter, catalogue);
  const plan = planFonts(page, locale, Object.values(printed).join(''));
  // What has a position stands in a body, and was told of on its text; the rest is of the facts and labels.
  const unplaced = plan.missing.filter(({ position }) => !position);
  reportMissingGlyphs(circular.file, unplaced);
  const html = select('html', page);
  const head = select('head', page);
  if (!html || !head) throw new Error('The template letter.html has no <html> and <head>');
  html.properties.style = marginStyle(printed);
  const locales = [...letterPart.texts.keys()];
  head.children.push(
    ...describe({ publication, circular, letter, catalogue, locales }),
    h('style', fontCss(plan, '../../assets/fonts')),
  );
  const path = editionPath(circular, locale);
  const text = pageText(page, new URL(path, publication.site).href);
  return { path, html: writePage(page), text, fonts: fontFiles(plan) };
}

/** A text of a part beside the source text that it was translated from. */
function bitextOf({ alignments }: Workshop, part: Part, locale: Locale): Bitext<BlockText> | undefined {
  return alignments.get(part)?.bitexts.find(({ target }) => target.text.locale === locale);
}
