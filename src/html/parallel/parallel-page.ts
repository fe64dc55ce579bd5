import type { Root } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import type { Circular, Part, Text } from '../../model/circular.ts';
import type { Locale } from '../../model/locale.ts';
import { fontCss, type FontFile, fontFiles } from '../fonts/font-css.ts';
import { planFonts } from '../fonts/plan-fonts.ts';
import { editionPath } from '../head.ts';
import { ownName } from '../languages.ts';
import { draftKey, letterValues } from '../letter-values.ts';
import { finishPage, writePage } from '../pipeline.ts';
import type { Workshop } from '../workshop.ts';
import { columnsCss } from './columns-css.ts';
import { hasParallel, pairFor, parallelPath } from './parallel-path.ts';
import { partRows, wordedRow } from './part-rows.ts';

/**
 * Makes the page that shows the texts of a circular side by side, block by block. All languages are in it; which of them
 * are seen the page's script lets its reader choose, and without it a style does: the source text and one translation.
 *
 * @throws Error where the circular has no parallel text.
 */
export async function makeParallelPage(
  circular: Circular,
  workshop: Workshop,
): Promise<{ path: string; html: string; fonts: readonly FontFile[] }> {
  const { publication, templates, catalogues } = workshop;
  const [letter, ...annexes] = circular.parts;
  if (!letter || !hasParallel(circular, workshop)) throw new Error(`${circular.slug} has no parallel text`);
  const locales = [...letter.texts.keys()];
  const main = locales.includes('en') ? 'en' : letter.source;

  const bodies = new Map<string, Root>();
  for (const part of circular.parts) {
    const rows = await partRows(part, circular, locales, workshop);
    bodies.set(part.name, part === letter ? rows : withTitles(rows, part, circular, locales, workshop));
  }
  const values = {
    locale: main,
    reference: circular.facts.reference,
    root: '../../',
    faces: locales.map((locale) => faceOf(locale, circular, workshop)),
    parts: annexes.map(({ name }) => name),
  };
  const page = await finishPage(
    await templates.fill('parallel.html', values, catalogues.get(main).t, bodies),
    publication.typography,
  );
  const plan = planFonts(page, main);
  const path = parallelPath(circular);
  select('head', page)?.children.push(
    h('link', { rel: 'canonical', href: new URL(path, publication.site).href }),
    h('style', { id: 'columns' }, columnsCss(pairFor(letter.source, letter), main)),
    h('style', fontCss(plan, '../../assets/fonts')),
  );
  return { path, html: writePage(page), fonts: fontFiles(plan) };
}

/** What stands around the columns, in one language: that of the first column. */
function faceOf(locale: Locale, circular: Circular, { catalogues }: Workshop) {
  const catalogue = catalogues.get(locale);
  const letter = circular.parts[0]?.texts.get(locale) as Text;
  const { t } = catalogue;
  return {
    ...letterValues(circular, letter, [], catalogue),
    locale,
    latin: t('mark.aside', { words: circular.facts.contact.latin }),
    name: ownName(locale),
    href: `../../${editionPath(circular, locale)}`,
    draft: letter.status === 'draft' ? t(draftKey(letter, 'label')) : undefined,
    t: Object.fromEntries(
      Object.keys(catalogue.wordings)
        .filter((key) => /^(?:parallel|label|page|mark)\./.test(key))
        .map((key) => [key.replace(/\W/g, '_'), catalogue.wordings[key]]),
    ),
  };
}

/** The rows of an annex under its titles, and under the notice where it is not there in a language. */
function withTitles(
  { children }: Root,
  part: Part,
  circular: Circular,
  locales: readonly Locale[],
  { catalogues }: Workshop,
): Root {
  const titles = wordedRow(locales, (locale) => {
    const letter = circular.parts[0]?.texts.get(locale) as Text;
    const { annexes } = letterValues(
      circular,
      letter,
      [...part.texts.values()].slice(0, 1).map((text) => ({ part, text })),
      catalogues.get(locale),
    );
    const { title, notice } = annexes[0] ?? {};
    return [h('h2', title), notice ? h('p', { className: 'notice' }, notice) : undefined];
  });
  return { type: 'root', children: [titles, ...children] };
}
