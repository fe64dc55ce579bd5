import { expect, test } from 'vitest';
import { PdfString } from '../../../src/pdf/document/values.ts';
import type { Draft } from '../../../src/pdf/passes/pass.ts';
import { tables } from '../../../src/pdf/passes/tables.ts';
import { walk } from '../../../src/pdf/passes/walk.ts';
import { testPrinter } from './printed.ts';

const { draft } = testPrinter();
const TABLE = `<table><tr><th scope="col" colspan="2">Party<th scope="col">Date
  <tr><td>One<td>Two<td rowspan="2">Three<tr><td>Four<td>Five</table>`;

function cells({ structure }: Draft): string[] {
  const found = [...walk(structure)].filter(({ type }) => type === 'TD' || type === 'TH');
  return found.map(({ type, entries, attributes }) => {
    const all = attributes.flatMap((one) => [...one].filter(([key]) => key !== 'O'));
    const said = all.map(([key, value]) => {
      const values = Array.isArray(value) ? value : [value];
      return `${key}=${values.map((one) => (one instanceof PdfString ? one.text : (one as string))).join()}`;
    });
    return [type, entries.text('ID'), ...said.toSorted()].filter(Boolean).join(' ');
  });
}

test('cells of tables have names of their own, and say spans only where there are any', async () => {
  const printed = await draft(TABLE);
  tables(printed);
  expect(cells(printed)).toEqual([
    'TH h1 ColSpan=2 Scope=Column',
    'TH h2 Scope=Column',
    'TD Headers=h1',
    'TD Headers=h1',
    'TD Headers=h2 RowSpan=2',
    'TD Headers=h1',
    'TD Headers=h1',
  ]);
});

test('and the same ones whatever was printed before', async () => {
  const [first, second] = [await draft(TABLE), await draft(`<p>More</p>${TABLE}`)];
  for (const printed of [first, second]) tables(printed);
  expect(cells(second)).toEqual(cells(first));
});
