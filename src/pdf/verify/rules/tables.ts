import { PDFNumber } from '@pdfme/pdf-lib';
import { asList, asName, asText, textAt } from '../read/objects.ts';
import { attribute, childElements, type Element } from '../read/structure.ts';
import { rowsOf } from '../read/tagged-text.ts';
import type { Rule } from './rule.ts';
import { elementName } from './structure.ts';

/** What each part of a table may consist of. */
const kidsOf: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};
/** What each part of a table stands in. */
const parentsOf: Readonly<Record<string, readonly string[]>> = {
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
};

export const tables: Rule = {
  id: 'tables',
  ua: ['7.2'],
  title: 'Tables consist of rows, rows of cells, and all rows have as many columns',
  check(pdf, tell) {
    for (const element of pdf.structure()?.elements ?? []) {
      const { role, parent } = element;
      const kids = childElements(element);
      const expected = parentsOf[role];
      if (expected && !expected.includes(parent?.role ?? ''))
        tell(`Unexpected in ${parent?.role}, expected in ${expected.join(' or ')}`, elementName(element));
      for (const kid of kids)
        if (kidsOf[role] && !kidsOf[role].includes(kid.role))
          tell(`Unexpected ${kid.role} in ${role}`, elementName(element));
      if (role !== 'Table') continue;
      const count = (wanted: string) => kids.filter((kid) => kid.role === wanted).length;
      for (const one of ['THead', 'TFoot', 'Caption'])
        if (count(one) > 1) tell(`Unexpected second ${one}`, elementName(element));
      if (count('THead') + count('TFoot') > 0 && count('TBody') === 0)
        tell('Missing TBody', elementName(element));
      const widths = [...new Set(columnCounts(rowsOf(element)))];
      if (widths.length > 1)
        tell(
          `Unexpected rows of ${widths.join(' and ')} columns, expected as many in each`,
          elementName(element),
        );
    }
  },
};

export const tableHeaders: Rule = {
  id: 'table-headers',
  ua: ['7.5'],
  title: 'Header cells have a scope, or the cells name their headers',
  check(pdf, tell) {
    for (const table of pdf.structure()?.elements ?? []) {
      if (table.role !== 'Table') continue;
      const cells = rowsOf(table).flatMap(childElements);
      const headers = cells.filter(({ role }) => role === 'TH');
      const ids = new Set(headers.map(({ dict }) => textAt(dict, 'ID')));
      const unscoped = headers.filter(
        (cell) => !['Row', 'Column', 'Both'].includes(asName(attribute(cell, 'Scope')) ?? ''),
      );
      for (const cell of cells) {
        const named = asList(attribute(cell, 'Headers')).map(asText);
        for (const id of named)
          if (!ids.has(id)) tell(`Unexpected header ${id}, which no cell has as ID`, elementName(cell));
        if (cell.role === 'TD' && named.length === 0 && unscoped.length > 0)
          tell('Missing headers, and TH without Scope', elementName(cell));
      }
    }
  },
};

/** How many columns each row has, with the cells that reach into it from above. */
function columnCounts(rows: readonly Element[]): number[] {
  let reaching: { rows: number; columns: number }[] = [];
  return rows.map((row) => {
    const cells = childElements(row).map((cell) => ({
      rows: span(cell, 'RowSpan'),
      columns: span(cell, 'ColSpan'),
    }));
    const all = [...cells, ...reaching];
    reaching = all.flatMap((cell) => (cell.rows > 1 ? [{ ...cell, rows: cell.rows - 1 }] : []));
    return all.reduce((sum, { columns }) => sum + columns, 0);
  });
}

function span(cell: Element, key: 'RowSpan' | 'ColSpan'): number {
  const value = attribute(cell, key);
  return value instanceof PDFNumber ? value.asNumber() : 1;
}
