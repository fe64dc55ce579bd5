import { describe, expect, test } from 'vitest';
import { TrueType } from '../../../src/pdf/document/true-type.ts';
import { runPasses } from '../../../src/pdf/passes/index.ts';
import { mergeFonts } from '../../../src/pdf/passes/merge-fonts.ts';
import { readPdf } from '../read-pdf.ts';
import { CONTEXT, testPrinter } from './printed.ts';

const { draft, print } = testPrinter();
const CHINESE = '<p>的一中三不专新';
const PAGE = { lang: 'zh-Hans', style: 'p { font-family: Common, Rarer }' };

describe('slices of a font', () => {
  test('become one, with the glyphs that are shown and the tables that are needed', async () => {
    const printed = await draft(CHINESE, PAGE);
    expect(printed.fonts.size).toBe(2);
    mergeFonts(printed);
    const [font, ...others] = printed.fonts.values();
    expect(others).toEqual([]);
    const program = new TrueType(font?.descriptor.stream('FontFile2')?.data as Uint8Array);
    expect([...program.tables.keys()]).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']);
    expect(program.table('maxp').readUInt16BE(4)).toBe(8);
    expect([...(font?.unicode.values() ?? [])].join('')).toBe('一三不专中新的');
  });

  test('show the same text', async () => {
    const raw = await print(CHINESE, PAGE);
    const made = runPasses(raw, CONTEXT);
    expect((await readPdf(made)).pages).toEqual((await readPdf(raw)).pages);
  });

  test('keep the parts of composite glyphs', async () => {
    const printed = await draft('<p>é è ç', { style: 'p { font-family: Latin }' });
    mergeFonts(printed);
    const [font] = printed.fonts.values();
    const program = new TrueType(font?.descriptor.stream('FontFile2')?.data as Uint8Array);
    const count = program.table('maxp').readUInt16BE(4);
    expect(count).toBeGreaterThanOrEqual(5);
    const outlines = Array.from({ length: count }, (_, glyph) => program.outline(glyph));
    const composites = outlines.filter((outline) => outline.length > 0 && outline.readInt16BE(0) < 0);
    for (const composite of composites) expect(composite.readUInt16BE(12)).toBeLessThan(count);
  });

  test('widths are those of the program', async () => {
    const printed = await draft('<p>Width', { style: 'p { font-family: Latin }' });
    mergeFonts(printed);
    const [font] = printed.fonts.values();
    const program = new TrueType(font?.descriptor.stream('FontFile2')?.data as Uint8Array);
    for (const code of font?.unicode.keys() ?? [])
      expect(font?.width(code)).toBe(program.metrics(code).readUInt16BE(0));
  });
});
