import { describe, expect, test } from 'vitest';
import { messagesOf } from './messages.ts';

const told = (locale: string, markdown: string) => messagesOf('text/mixed-script', [{ locale, markdown }]);

describe('text/mixed-script', () => {
  test('says the whole word, by look, by sound, by the other words of the text', () => {
    expect(told('ru', 'Cекретариат, верbалную ноту, резолюциi и rезолюция')).toEqual([
      '1:1: Unexpected Latin letter `C` in `Cекретариат`, expected `Секретариат`',
      '1:14: Unexpected Latin letter `b` in `верbалную`, expected `вербальную`',
      '1:30: Unexpected Latin letter `i` in `резолюциi`, expected `резолюции`',
      '1:42: Unexpected Latin letter `r` in `rезолюция`, expected `резолюция`',
    ]);
  });

  test('says the alphabet where no word can be known', () => {
    expect(told('ru', 'щгwкп')).toEqual([
      '1:1: Unexpected Latin letter `w` in `щгwкп`, expected Cyrillic letters',
    ]);
  });

  test('finds letters of other alphabets in acronyms and addresses, in a text of any language', () => {
    expect(told('zh', '出席СOP29')).toEqual(['1:3: Unexpected Cyrillic letter `С` in `СOP`, expected `COP`']);
    expect(told('fr', 'à grееn@itu.int')).toEqual([
      '1:3: Unexpected Cyrillic letters `ее` in `grееn`, expected `green`',
    ]);
  });

  test.each([
    ['ru', 'URL-адрес, МСЭ-T, IPv6-сеть, пункты b) и c)'],
    ['ar', 'وCOP29 بـCOP29'],
    ['zh', 'ICT技术'],
    ['en', '10 kΩ, 5 μm, `сoде`'],
  ])('takes words of one alphabet beside those of another: %s', (locale, markdown) => {
    expect(told(locale, markdown)).toEqual([]);
  });
});
