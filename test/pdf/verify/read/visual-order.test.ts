import { describe, expect, it } from 'vitest';
import { toLogicalOrder } from '../../../../src/pdf/verify/read/visual-order.ts';

/** A line as it is painted, from left to right, in the order of its characters. */
const painted = (line: string) => Array.from(line);

describe('a line from left to right', () => {
  it.each([
    ['English', 'plain words, 1-2 of them', 'plain words, 1-2 of them'],
    ['an Arabic phrase', 'see ينودقلا يبرع here', 'see عربي القدوني here'],
    ['an Arabic phrase with a number in it', 'see ربمفون 16 يف here', 'see في 16 نوفمبر here'],
    ['a number before an Arabic phrase', 'see 12 ةنس here', 'see 12 سنة here'],
  ])('is read as it is written: %s', (_, line, text) => {
    expect(toLogicalOrder(painted(line), 'ltr')).toBe(text);
  });
});

describe('a line from right to left', () => {
  it.each([
    ['Arabic', '،ملاع اي ابحرم', 'مرحبا يا عالم،'],
    ['a date', '2026 رياربف 15 ،فينج', 'جنيف، 15 فبراير 2026'],
    ['a range behind Arabic', '%10-5 اهتبسن', 'نسبتها 5-10%'],
    ['a decimal behind Arabic', '1.5 ةبسن', 'نسبة 1.5'],
    ['Latin words', 'two words وه', 'هو two words'],
    ['Latin words and a number', 'ةرقفلا يف COP 29', 'COP 29 في الفقرة'],
    ['Latin letters with a stop', '.COP يف', 'في COP.'],
    ['neutral signs alone', ' ،', '، '],
  ])('is put into the order of reading: %s', (_, line, text) => {
    expect(toLogicalOrder(painted(line), 'rtl')).toBe(text);
  });
});
