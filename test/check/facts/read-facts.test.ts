import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/check/facts/index.ts';

/** What facts are made of. */
const fragments = [
  '16 2024 1,250 2.6 12 % ٪ 第 号决议 COP -29 КС CL-24/63 http:// www. itu.int green@ +41 22 : h 30 p.m. / –',
  'November novembre ноября 月 日 年 نوفمبر twenty -five vingt et dix двадцать пять 二十 万 百分之 خمسة و عشرون',
  'Resolution القرار 附件 per cent XII million 、 ، ， à \u200f \u00a0',
]
  .join(' ')
  .split(' ')
  .concat(' ', ' ', ' ', 'Resolution ', 'القرار ');

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

  it('finds facts in their order, none over another, in any text and language', () => {
    const pieces = fc.constantFrom(...fragments);
    const texts = fc.array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ unit: 'grapheme' })), {
      maxLength: 24,
    });
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'fr', 'es', 'ru', 'zh', 'ar', 'de'), (parts, locale) => {
        const text = parts.join('');
        let last = 0;
        for (const fact of readFacts(text, locale)) {
          expect(fact.start).toBeGreaterThanOrEqual(last);
          expect(fact.end).toBeGreaterThan(fact.start);
          expect(fact.text).toBe(text.slice(fact.start, fact.end));
          expect(fact.value).not.toMatch(/NaN|undefined|^$/);
          last = fact.end;
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
