import { describe, expect, test } from 'vitest';
import { contentId } from '../../../src/pdf/document/operations.ts';
import { Content } from '../../../src/pdf/document/structure.ts';
import type { Draft } from '../../../src/pdf/passes/pass.ts';
import { repeatedHeaders } from '../../../src/pdf/passes/repeated-headers.ts';
import { walk } from '../../../src/pdf/passes/walk.ts';
import { testPrinter } from './printed.ts';

const { draft } = testPrinter();
const style = '@page { size: A5 } thead { display: table-header-group }';
const table = (header: string) =>
  `<table><thead><tr><th>${header}<th>Number<tbody>${'<tr><td>Cell<td>1</tr>'.repeat(60)}</table>`;

/** On how many pages each header cell has content. */
function pagesOfHeaders({ structure }: Draft): number[] {
  const cells = [...walk(structure)].filter(({ type }) => type === 'TH');
  return cells.map((cell) => {
    const contents = [...walk(cell)].flatMap(({ children }) =>
      children.filter((child) => child instanceof Content),
    );
    return new Set(contents.map(({ page }) => page)).size;
  });
}

describe('the header of a table that goes over several pages', () => {
  test('is content where the table begins, and an artifact on the other pages', async () => {
    const printed = await draft(table('Name'), { style });
    const pages = printed.pages.length;
    expect(pages).toBeGreaterThan(1);
    expect(pagesOfHeaders(printed)).toEqual([pages, pages]);
    const before = printed.drawings.flatMap(({ operations }) =>
      operations.flatMap((one) => contentId(one) ?? []),
    );
    repeatedHeaders(printed);
    expect(pagesOfHeaders(printed)).toEqual([1, 1]);
    const after = printed.drawings.flatMap(({ operations }) =>
      operations.flatMap((one) => contentId(one) ?? []),
    );
    const artifacts = printed.drawings.flatMap(({ operations }) =>
      operations.filter(({ operands }) => operands[0] === 'Artifact'),
    );
    expect(before.length - after.length).toBe(artifacts.length);
    expect(artifacts).toHaveLength(2 * (pages - 1));
  });

  test('stays as it is with a link, which stands on each page too', async () => {
    const printed = await draft(table('<a href="https://example.org/">Name</a>'), { style });
    repeatedHeaders(printed);
    expect(pagesOfHeaders(printed)).toEqual([printed.pages.length, printed.pages.length]);
  });
});
