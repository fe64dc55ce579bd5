import { describe, expect, test } from 'vitest';
import { contentId, endOf } from '../../../src/pdf/document/operations.ts';
import { Dict } from '../../../src/pdf/document/values.ts';
import { artifacts } from '../../../src/pdf/passes/artifacts.ts';
import type { Draft } from '../../../src/pdf/passes/pass.ts';
import { outlineOf, testPrinter } from './printed.ts';

const { draft } = testPrinter();

/** What each marked content of the pages is, in short, and what is painted outside of any. */
function marks({ drawings }: Draft): string[] {
  const found: string[] = [];
  for (const { operations } of drawings)
    for (let index = 0; index < operations.length; index += 1) {
      const { operator, operands } = operations[index] as (typeof operations)[number];
      if (operator === 'BDC' || operator === 'BMC') {
        const type = operands[1] instanceof Dict ? operands[1].name('Type') : undefined;
        found.push(`${operands[0] as string} ${type ?? 'content'}`);
        index = endOf(operations, index);
      } else if (['f', 'BT', 'Do', 'S'].includes(operator)) found.push(operator);
    }
  return found;
}

describe('what is no content', () => {
  test('becomes an artifact when Chromium leaves it unmarked, as margin boxes', async () => {
    const style =
      '@page { size: A4; margin: 25mm; @bottom-center { content: counter(page); border-top: 1px solid } }';
    const printed = await draft('<p>Text', { style });
    expect(marks(printed)).toContain('BT');
    artifacts(printed);
    expect(marks(printed)).toEqual(['Artifact Layout', 'Artifact Pagination', 'NonStruct content']);
  });

  test('becomes one when Chromium says that it is content, as borders and backgrounds, and leaves the tree', async () => {
    const printed = await draft('<blockquote style="border-left: 3px solid"><p>Text</blockquote><hr>');
    expect(outlineOf(printed.structure)).toContain('BlockQuote(# P');
    artifacts(printed);
    expect(outlineOf(printed.structure)).toMatch(/^Document\(BlockQuote\(P\(NonStruct\(#\)\)\)/);
    const ids = printed.drawings.flatMap(({ operations }) => operations.map((one) => contentId(one)));
    expect(ids.filter((id) => id !== undefined)).toHaveLength(1);
  });

  test('is not what a picture is painted with', async () => {
    const svg = '<svg role="img" aria-label="A square" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
    const printed = await draft(svg);
    artifacts(printed);
    expect(marks(printed)).toEqual(['Figure content']);
  });

  test('is not what is underlined', async () => {
    const printed = await draft('<p><a href="https://example.org/">Link</a>');
    artifacts(printed);
    expect(marks(printed)).toEqual(['NonStruct content']);
  });
});
