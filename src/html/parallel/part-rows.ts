import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Circular, Part } from '../../model/circular.ts';
import type { Locale } from '../../model/locale.ts';
import { blockIds, blockPrefix } from '../anchors.ts';
import type { Workshop } from '../workshop.ts';
import { textToHtml } from '../pipeline.ts';
import { type ParallelRow, parallelRows, rowElement } from './parallel-rows.ts';

/**
 * What a parallel text shows of a part: its rows; of a part in one language only, its body, once.
 *
 * @param locales the languages of the letter.
 */
export async function partRows(
  part: Part,
  circular: Circular,
  locales: readonly Locale[],
  workshop: Workshop,
): Promise<Root> {
  const { catalogues, alignments } = workshop;
  const prefix = blockPrefix(part.name);
  const alignment = alignments.get(part);
  const bodies = new Map<Locale, Root>();
  for (const [locale, text] of part.texts) {
    const bitext = alignment?.bitexts.find(({ target }) => target.text.locale === locale);
    const ids = blockIds(text.tree, bitext);
    bodies.set(locale, await textToHtml(text, circular, catalogues.get(locale), ids));
  }
  if (!alignment) {
    const [only] = bodies;
    return root(
      only ? [h('div', { className: 'single', lang: only[0] }, only[1].children as ElementContent[])] : [],
    );
  }
  const missing = (locale: Locale) => catalogues.get(locale).t('parallel.missing');
  return root(parallelRows(alignment, bodies, prefix).map((row) => rowElement(row, locales, missing)));
}

/** A row of what the catalogue or the facts word in each language. */
export function wordedRow(
  locales: readonly Locale[],
  word: (locale: Locale) => readonly (Element | undefined)[],
): Element {
  const row: ParallelRow = {
    ids: [],
    cells: new Map(locales.map((locale) => [locale, word(locale).filter((one) => one !== undefined)])),
  };
  return rowElement(row, locales, () => '');
}

function root(children: Element[]): Root {
  return { type: 'root', children };
}
