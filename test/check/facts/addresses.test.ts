import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/check/facts/index.ts';
import { valuesIn } from './tables.ts';

describe('addresses', () => {
  it('are read with letters of any script around them', () => {
    expect(valuesIn('发送至Green@itu.int，或访问www.itu.int/cop29。', 'zh')).toEqual([
      'green@itu.int',
      'itu.int/cop29',
    ]);
    expect(valuesIn('(https://www.itu.int/go/x).', 'en')).toEqual(['itu.int/go/x']);
    expect(valuesIn('على العنوان green@itu.int.', 'ar')).toEqual(['green@itu.int']);
  });

  it('keep letters of another script in an address, so that it differs', () => {
    expect(valuesIn('по адресу: grеen@itu.int', 'ru')).toEqual(['grеen@itu.int']);
  });

  it('are the same where only the language of the page differs', () => {
    const pages = ['https://www.itu.int/en/council', 'www.itu.int/ru/council/', 'http://itu.int/fr/council'];
    expect(pages.map((page) => valuesIn(page, 'en'))).toEqual([
      ['itu.int/*/council'],
      ['itu.int/*/council'],
      ['itu.int/*/council'],
    ]);
    expect(valuesIn('https://www.itu.int/md/S24-SG-CIR-0063-R', 'ru')).toEqual([
      'itu.int/md/S24-SG-CIR-0063-*',
    ]);
  });

  it('leave the punctuation of the sentence aside', () => {
    expect(readFacts('See itu.int/a, itu.int/b; and itu.int/c.', 'en').map(({ text }) => text)).toEqual([
      'itu.int/a',
      'itu.int/b',
      'itu.int/c',
    ]);
  });
});

describe('phones', () => {
  it('are their digits, whatever parts them', () => {
    expect(valuesIn('+41 22 730 5316, +41-22-730-5316, +41 (22) 730 53 16', 'en')).toEqual([
      '+41227305316',
      '+41227305316',
      '+41227305316',
    ]);
    expect(valuesIn('Tel.: 022 730 53 16', 'en')).toEqual(['0227305316']);
  });

  it('are read with the plus that Arabic typing leaves behind', () => {
    expect(valuesIn('الهاتف: 41 22 730 5316+', 'ar')).toEqual(['+41227305316']);
  });
});
