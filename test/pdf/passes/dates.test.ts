import { describe, expect, test } from 'vitest';
import { dates } from '../../../src/pdf/passes/dates.ts';

const INFO = `<</Title (/ModDate \\(D:20200101000000+00'00'\\))
/CreationDate (D:20251123180734+00'00')
/ModDate (D:20251123180735+00'00')>>`;

function mended(pdf: string, date = '2024-11-05'): string {
  return Buffer.from(dates(Buffer.from(pdf, 'latin1'), { date })).toString('latin1');
}

describe('the dates of a PDF', () => {
  test('become the date of the circular, in the same length and nowhere else', () => {
    expect(mended(INFO)).toBe(`<</Title (/ModDate \\(D:20200101000000+00'00'\\))
/CreationDate (D:20241105000000+00'00')
/ModDate (D:20241105000000+00'00')>>`);
  });

  test('leave the bytes that were given as they are', () => {
    const given = Buffer.from(INFO);
    dates(given, { date: '2024-11-05' });
    expect(given.toString()).toBe(INFO);
  });

  test.each([
    ['none', '<<>>'],
    ['CreationDate', "/CreationDate (D:20251123180734+00'00')"],
    ['CreationDate', INFO.replace("35+00'00'", '35Z')],
    ['CreationDate, ModDate, CreationDate, ModDate', INFO + INFO],
  ])('are refused when they are %s', (found, pdf) => {
    expect(() => mended(pdf)).toThrow(
      `Unexpected dates in the PDF (${found}), expected one CreationDate and one ModDate`,
    );
  });

  test('are not taken from a date of another shape', () => {
    expect(() => mended(INFO, '5 November 2024')).toThrow('Unexpected date 5 November 2024');
  });
});
