import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/check/facts/index.ts';

describe('readFacts', () => {
  it('gives each fact with its place in the text as it was written', () => {
    expect(readFacts('Write to green@itu.int by 16\u00a0November 2024.', 'en')).toEqual([
      { kind: 'email', value: 'green@itu.int', start: 9, end: 22, text: 'green@itu.int' },
      { kind: 'date', value: '2024-11-16', start: 26, end: 42, text: '16\u00a0November 2024' },
    ]);
  });

  it('leaves marks of direction out of places, and reads through them', () => {
    const text = 'الهاتف: \u2066+41 22 730 5316\u2069، ١٦ نوفمبر ٢٠٢٤';
    expect(readFacts(text, 'ar').map(({ value, text: written }) => [value, written])).toEqual([
      ['+41227305316', '+41 22 730 5316'],
      ['2024-11-16', '١٦ نوفمبر ٢٠٢٤'],
    ]);
  });

  it('finds nothing in a text without facts', () => {
    expect(readFacts('', 'en')).toEqual([]);
    expect(readFacts('Yours faithfully,', 'en')).toEqual([]);
  });
});
