import type { PageText } from '../../model/page-text.ts';
import { compareBlocks, type Difference, quote } from './compare-blocks.ts';
import type { OpenPdf } from './read/open-pdf.ts';
import { readTaggedText } from './read/tagged-text.ts';
import { isSameText } from './same-words.ts';

/**
 * Proves that a PDF says what the page says that it was printed from: reads its text back by its tags, and compares it
 * block by block, in logical order; then the headings, lists, tables, links, figures and languages of its tags.
 *
 * @returns the differences; none where it says the same.
 * @throws Error where the PDF is not tagged, or its content cannot be read.
 */
export function roundTrip(pdf: OpenPdf, expected: PageText): Difference[] {
  const found = readTaggedText(pdf);
  return [
    ...compareBlocks(expected.blocks, found.text),
    ...compareTags('heading', expected.headings, found.headings, {
      show: ({ level, text }) => `h${level} ${quote(text)}`,
      isSame: (one, other) => one.level === other.level && isSameText(one.text, other.text),
    }),
    ...compareTags('list', expected.lists, found.lists, { show: (items) => `one of ${items} items` }),
    ...compareTags('row of cells', describeRows(expected.tables), describeRows(found.tables), {
      show: (row) => row,
    }),
    ...compareTags(
      'link',
      expected.links.map((link) => ({ ...link, targets: [link.target] })),
      found.links,
      {
        show: ({ text, targets }) => `${quote(text)} to ${targets.join(' and ') || 'nowhere'}`,
        isSame: (one, other) =>
          one.targets.join() === other.targets.join() && isSameText(one.text, other.text),
      },
    ),
    ...compareTags('figure', expected.figures, found.figures, { show: quote, isSame: isSameText }),
    ...compareTags('change of language', expected.languages, found.languages, {
      show: ({ lang, text }) => `${quote(text)} in ${lang}`,
      isSame: (one, other) => one.lang === other.lang && isSameText(one.text, other.text),
    }),
  ];
}

/** What a list of tags is compared by: how one is shown, and which are the same. */
interface Comparison<T> {
  readonly show: (tag: T) => string;
  readonly isSame?: (one: T, other: T) => boolean;
}

/** Compares two lists of the same kind of tag; tells the first pair that differs, and if there are more or fewer. */
function compareTags<T>(
  kind: string,
  expected: readonly T[],
  found: readonly T[],
  { show, isSame = Object.is }: Comparison<T>,
): Difference[] {
  const count = Math.max(expected.length, found.length);
  for (let index = 0; index < count; index++) {
    const [one, other] = [expected[index], found[index]];
    if (one !== undefined && other !== undefined && isSame(one, other)) continue;
    const [wanted, got] = [one, other].map((tag) => (tag === undefined ? 'none' : show(tag)));
    const number =
      expected.length === found.length ? '' : ` (${expected.length} on the page, ${found.length} in the PDF)`;
    return [
      {
        reason: `Unexpected ${kind} ${index + 1} in the PDF: ${got}, expected ${wanted}${number}`,
        block: undefined,
      },
    ];
  }
  return [];
}

/** The rows of all tables, each with its place: two tables that differ do so in a row. */
function describeRows(tables: PageText['tables']): string[] {
  return tables.flatMap((rows, table) =>
    rows.map((cells, row) => `row ${row + 1} of table ${table + 1}, ${cells.join(' ')}`),
  );
}
