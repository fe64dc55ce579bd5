import { describe, expect, test } from 'vitest';
import type { Font } from '../../../src/pdf/document/font.ts';
import { formatOperations } from '../../../src/pdf/document/operations.ts';
import { inRuns } from '../../../src/pdf/document/text-runs.ts';

/** A font whose glyphs all are half an em wide, and one that is not known. */
const named = (name: unknown) => (name === 'F1' ? ({ width: () => 500 } as unknown as Font) : undefined);

function runs(content: string): string {
  const operations = inRuns(Buffer.from(content), named);
  return Buffer.from(formatOperations(operations)).toString('latin1').replaceAll('\0', '');
}

describe('a line of text', () => {
  // In this size glyphs advance by what they are wide.
  const begin = 'BT /F1 15.625 Tf 1 0 0 -1 5 9 Tm <0041> Tj';

  test('is one string where each glyph stands where the one before it ends', () => {
    const content = `${begin} 7.8125 0 Td <0042> Tj 7.81255 0 Td <0043> Tj ET`;
    expect(runs(content)).toBe('BT\n/F1 15.625 Tf\n1 0 0 -1 5 9 Tm\n[(ABC)]TJ\nET');
  });

  test('has numbers where they do not', () => {
    expect(runs(`${begin} 7.5 0 Td <0042> Tj 9.375 0 Td <0043> Tj ET`)).toContain('[(A)20(B)-100(C)]TJ');
  });

  test('goes on in the next text object, and over a mark, and with the next size', () => {
    const next = `${begin} ET BT /F1 15.625 Tf 1 0 0 -1`;
    expect(runs(`${next} 12.8125 9 Tm <0042> Tj ET`)).toContain('[(A)]TJ\n[(B)]TJ\nET');
    const marked = runs(`${begin} /Span BMC 8.8125 0 Td <0042> Tj EMC ET`);
    expect(marked).toContain('[(A)]TJ\n/Span BMC\n[-64(B)]TJ\nEMC');
    expect(runs(`${begin} /F1 31.25 Tf 7.8125 0 Td <0042> Tj ET`)).toContain('/F1 31.25 Tf\n[(B)]TJ');
  });

  test('goes on where nothing is moved, as after a mark', () => {
    const marked = `${begin} /Span BMC 7.8125 0 Td <0042> Tj EMC <0043> Tj 15.625 0 Td <0044> Tj ET`;
    expect(runs(marked)).toContain('[(A)]TJ\n/Span BMC\n[(B)]TJ\nEMC\n[(CD)]TJ');
    const placed = `${begin} <0042> Tj 1 0 .2 -1 8 2 Tm <0043> Tj <0044> Tj ET`;
    expect(runs(placed)).toContain('[(AB)]TJ\n1 0 .2 -1 8 2 Tm\n[(CD)]TJ');
  });

  test('ends where the next one stands at another height, or another matrix', () => {
    const content = `${begin} 8 2 Td <0042> Tj 1 0 .2 -1 8 2 Tm <0043> Tj ET`;
    expect(runs(content).match(/.* Tm/g)).toEqual([
      '1 0 0 -1 5 9 Tm',
      '1 0 0 -1 13 7 Tm',
      '1 0 .2 -1 8 2 Tm',
    ]);
  });

  test('is stretched by what FreeType rounds its size to, where nobody sees that', () => {
    expect(runs('BT /F1 14 Tf 1 0 0 -1 5 9 Tm <0041> Tj 6.99997 0 Td <0042> Tj ET')).toBe(
      'BT\n/F1 14 Tf\n.99999564 0 0 -1 5 9 Tm\n[(AB)]TJ\nET',
    );
    expect(runs('BT /F1 11.9 Tf 1 0 0 -1 5 9 Tm <0041> Tj 5.945 0 Td <0042> Tj ET')).toContain(
      '[(A).42(B)]TJ',
    );
  });

  test('does not run away: what is left out is made up for', () => {
    const step = 7.81253;
    const glyphs = Array.from({ length: 200 }, () => `${step} 0 Td <0042> Tj`).join(' ');
    const [run] = /\[.*\]/.exec(runs(`${begin} ${glyphs} ET`)) ?? [''];
    const numbers = (run.match(/-?[\d.]+(?=\()/g) ?? []).map(Number);
    const drift = numbers.reduce((sum, number) => sum - (number * 15.625) / 1000, 0);
    expect(numbers.length).toBeLessThan(70);
    expect(Math.abs(drift - 200 * (step - 7.8125))).toBeLessThan(0.0002);
  });

  test('stays as it is in a font that is not known', () => {
    const content = 'BT\n/F2 14 Tf\n1 0 0 -1 0 0 Tm\n(A)Tj\n1 0 0 -1 8 0 Tm\n(B)Tj\nET';
    expect(runs(content)).toBe(content);
  });
});
