import { describe, expect, it } from 'vitest';
import { isSameText } from '../../../src/pdf/verify/same-words.ts';

describe('two texts', () => {
  it.each([
    ['two  words', 'two words'],
    ['two words', 'two\nwords'],
    ['组织', '组\n织'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['no\u00A0break', 'no break'],
    ['\u2067رسالة\u2069', 'رسالة'],
    ['لا', '\uFEFB'],
    ['ستُسل\u064E\u0651م', 'ستُس\u0651ل\u064Eم'],
    ['é', 'e\u0301'],
    [' edges ', '\nedges'],
    ['𠮷野', '𠮷\n野'],
  ])('are the same: %j, %j', (one, other) => {
    expect(isSameText(one, other)).toBe(true);
  });

  it.each([
    ['two words', 'twowords'],
    ['twowords', 'two words'],
    ['one', 'ones'],
    ['ones', 'one'],
    ['رسالة', 'ةلاسر'],
    ['1.5', '15'],
    ['سلَّم', 'سلّم'],
    ['𠮷野', '野𠮷'],
  ])('are not the same: %j, %j', (one, other) => {
    expect(isSameText(one, other)).toBe(false);
  });
});
