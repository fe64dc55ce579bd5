import { describe, expect, test } from 'vitest';
import { overflow } from '../../../src/pdf/passes/overflow.ts';
import type { Draft } from '../../../src/pdf/passes/pass.ts';
import { outlineOf, testPrinter } from './printed.ts';

const { draft } = testPrinter();

/** How many strings each page shows. */
function shown({ drawings }: Draft): number[] {
  return drawings.map(({ operations }) => operations.filter(({ operator }) => operator === 'TJ').length);
}

describe('text of another page', () => {
  test('is taken out, with its tag, where an accent of the next page is high', async () => {
    const style = '@page { size: A6; margin: 20mm } p { font: 20px/1 Arabic; margin: 0 }';
    const printed = await draft('<p>السطر</p><p style="break-before: page">واعتباراً من</p>', {
      lang: 'ar',
      style,
    });
    const before = shown(printed);
    expect(outlineOf(printed.structure)).toMatch(/P\(NonStruct\(# #\)\)/);
    overflow(printed);
    expect(before[0]).toBeGreaterThan(1);
    expect(shown(printed)).toEqual([1, before[1]]);
    expect(outlineOf(printed.structure)).not.toContain('# #');
  });

  test('is not what stands on the page, at whatever height', async () => {
    const style = '@page { size: A6; margin: 20mm } sup { position: relative; top: -10mm }';
    const printed = await draft('<p>Text<sup>1</sup></p><p style="break-before: page">More</p>', { style });
    const before = shown(printed);
    overflow(printed);
    expect(shown(printed)).toEqual(before);
  });
});
