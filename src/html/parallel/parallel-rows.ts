import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { joinRows } from '../../align/index.ts';
import type { Alignment } from '../../model/alignment.ts';
import type { Locale } from '../../model/locale.ts';
import { anchorBeads, anchorsOf, type BlockText } from '../anchors.ts';
import { ownName } from '../languages.ts';
import { beadNumbers } from './bead-numbers.ts';
import { cutCells } from './cut-cells.ts';
import { markSentences } from './mark-sentences.ts';

/** A row of a parallel text: what corresponds, in each language that has it. */
export interface ParallelRow {
  /** The ids by which links lead to it: those of the blocks of the source text. */
  readonly ids: readonly string[];
  readonly cells: ReadonlyMap<Locale, readonly Element[]>;
}

/**
 * The rows of a part in all its languages, in the order of the source text; what a translation alone has stands behind
 * what is before it there.
 *
 * @param bodies of the texts of the alignment, by language, as `textToHtml` makes them; their sentences get marked.
 * @param prefix stands before the numbers of beads: `declaration-`.
 */
export function parallelRows(
  alignment: Alignment<BlockText>,
  bodies: ReadonlyMap<Locale, Root>,
  prefix: string,
): ParallelRow[] {
  const numbers = beadNumbers(alignment, prefix);
  const sides = [alignment.source, ...alignment.bitexts.map(({ target }) => target)].map((side) => {
    const { locale, tree, blocks } = side.text;
    const body = bodies.get(locale) ?? { type: 'root', children: [] };
    const beads = numbers.get(locale);
    if (beads) markSentences(body, { blocks, segments: side.segments }, beads);
    const cells = cutCells(body);
    return { locale, cells: anchorsOf(tree, blocks).map(({ start }) => cells.get(start)) };
  });
  const [source, ...targets] = sides;
  const beadsOf = new Map(alignment.bitexts.map((bitext) => [bitext, anchorBeads(bitext)]));
  const rows = joinRows(alignment, source?.cells.length ?? 0, (bitext) => beadsOf.get(bitext) ?? []).map(
    (row) => [row.source, ...row.targets],
  );
  targets.forEach(({ cells }, index) => insertAdded(rows, cells.length, index + 1));
  return rows.map((row) => ({
    ids: (row[0] ?? []).flatMap((number) => source?.cells[number]?.ids ?? []),
    cells: new Map(
      sides.flatMap(({ locale, cells }, side) => {
        const own = (row[side] ?? []).flatMap((number) => cells[number]?.element ?? []);
        return own.length > 0 ? [[locale, own] as const] : [];
      }),
    ),
  }));
}

/** Puts the anchors of a text that are in no row into rows of their own, each behind that of the anchor before it. */
function insertAdded(rows: (readonly number[])[][], count: number, side: number) {
  const inRow = (number: number) => rows.findIndex((row) => row[side]?.includes(number));
  for (let number = 0; number < count; number++) {
    if (inRow(number) !== -1) continue;
    const row = Array.from({ length: rows[0]?.length ?? side + 1 }, (_, index) =>
      index === side ? [number] : [],
    );
    rows.splice(number === 0 ? 0 : inRow(number - 1) + 1, 0, row);
  }
}

/**
 * A row as HTML: a cell for each language, each saying which it is.
 *
 * @param missing what stands in a cell whose text has nothing there, in its language.
 */
export function rowElement(
  { ids, cells }: ParallelRow,
  locales: readonly Locale[],
  missing: (locale: Locale) => string,
): Element {
  const [id, ...others] = ids;
  return h('div', { className: 'row', id }, [
    ...others.map((other) => h('span', { id: other })),
    ...locales.map((locale) => {
      const own = cells.get(locale);
      const properties = {
        className: own ? 'cell' : 'cell missing',
        role: 'group',
        ariaLabel: ownName(locale),
      };
      const content = own ? [...own] : [h('p', missing(locale))];
      return h('div', { ...properties, lang: locale, dataL: locale }, content);
    }),
  ]);
}
