import { describe, expect, test } from 'vitest';
import { actualText } from '../../../src/pdf/document/operations.ts';
import type { Draft } from '../../../src/pdf/passes/pass.ts';
import { unicode } from '../../../src/pdf/passes/unicode.ts';
import { testPrinter } from './printed.ts';

const { draft } = testPrinter();
/** A word with a mark on a letter that is in two parts, a ligature, a mark by itself. */
const ARABIC = '<p dir="rtl">الوزراءَ يُعتد تُصدره إلكتروني (الله)';

function spans({ drawings }: Draft): string[] {
  return drawings.flatMap(({ operations }) => operations.flatMap((one) => actualText(one) ?? []));
}

function meanings({ fonts }: Draft): string[] {
  return [...fonts.values()].flatMap((font) => [...font.unicode.values()]);
}

describe('the meaning of glyphs', () => {
  test('is learnt from what is to be read in their place, and none is U+0000', async () => {
    const printed = await draft(ARABIC, { lang: 'ar' });
    const before = spans(printed);
    expect(meanings(printed)).toContain('\0');
    unicode(printed);
    expect(meanings(printed).join('')).not.toContain('\0');
    expect(spans(printed).length).toBeLessThan(before.length);
  });

  test('stays with the text where it is another one there, as of brackets from right to left', async () => {
    const printed = await draft(ARABIC, { lang: 'ar' });
    unicode(printed);
    expect(spans(printed).toSorted()).toEqual(['(', ')']);
  });

  test('is there for every glyph that is shown', async () => {
    const printed = await draft(`${ARABIC}<p dir="ltr">Text`, { lang: 'ar' });
    unicode(printed);
    const { codesOf } = await import('../../../src/pdf/document/font.ts');
    const { PdfString } = await import('../../../src/pdf/document/values.ts');
    for (const { operations, resources } of printed.drawings) {
      let named = '';
      for (const { operator, operands } of operations) {
        if (operator === 'Tf') named = operands[0] as string;
        const dict = resources.dict('Font')?.dict(named);
        const font = dict && printed.fonts.get(dict);
        if (operator !== 'TJ' || !font) continue;
        const codes = (operands[0] as unknown[]).flatMap((part) =>
          part instanceof PdfString ? codesOf(part) : [],
        );
        for (const code of codes) expect(font.unicode.get(code)).toBeTruthy();
      }
    }
  });

  test('cannot be told of what a font has no glyph for', async () => {
    const printed = await draft('<p>ᚠᛅ');
    expect(() => unicode(printed)).toThrow(/^Unexpected \.notdef: the font \S+ has no glyph/);
  });
});
