import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMisspelt, isMisspelt, isNearlyNamed } from '../../../src/check/facts/misspelt-names.ts';
import { readPersons } from '../../../src/check/facts/read-persons.ts';

const texts = (found: readonly { text: string }[]) => found.map(({ text }) => text);

describe('readPersons', () => {
  it('reads names after titles, and all Latin names in texts of other scripts', () => {
    const english = 'Mr Pavel Novotny and Ms. Ana-María O’Neill, of Costa Rica, write to M. Li.';
    expect(texts(readPersons(english, 'en'))).toEqual(['Pavel Novotny', 'Ana-María O’Neill', 'Li']);
    expect(texts(readPersons('请联系Pavel Novotny先生。', 'zh'))).toEqual(['Pavel Novotny']);
    expect(readPersons('السيد Pavel Novotny', 'ar')).toEqual([{ start: 6, end: 19, text: 'Pavel Novotny' }]);
  });
});

describe('readPersons, of one word', () => {
  it('reads it with a title, in any script, where it is no office', () => {
    expect(texts(readPersons('Mr President, Ms. Kim and Dr Vice-Chairman', 'en'))).toEqual(['Kim']);
    expect(texts(readPersons('г-ну Kennedy из Geneva', 'ru'))).toEqual(['Kennedy']);
    expect(texts(readPersons('请联系Kennedy先生，Geneva。', 'zh'))).toEqual(['Kennedy']);
    expect(texts(readPersons('الاتصال بالسيد Kennedy', 'ar'))).toEqual(['Kennedy']);
  });

  it.each([
    ['Kenedy', 'Kennedy', true],
    ['Kanedy', 'Kennedy', true],
    ['Kem', 'Kim', true],
    ['Li', 'Lee', false],
    ['Novotný', 'Novotny', false],
  ])('takes %s for nearly %s: %s', (written, name, isNear) => {
    expect(isNearlyNamed(written, name)).toBe(isNear);
  });
});

describe('isMisspelt', () => {
  it.each([
    ['Pavel Novotni', 'Pavel Novotny'],
    ['Pavl Novotny', 'Pavel Novotny'],
    ['Pavel Novvotny', 'Pavel Novotny'],
    ['Paevl Novotny', 'Pavel Novotny'],
    ['Каталин Моринеску', 'Каталин Маринеску'],
    ['多琳·伯格丹-马丽', '多琳·伯格丹-马丁'],
  ])('tells %s from %s', (written, name) => {
    expect(isMisspelt(written, name)).toBe(true);
  });

  it.each([
    ['Pavel Novotny', 'Pavel Novotny'],
    ['Pavel Novotný', 'Pavel Novotny'],
    ['Doreen Bogdan Martin', 'Doreen Bogdan-Martin'],
    ['Anna Novotna', 'Pavel Novotny'],
    ['Ивана Петров', 'Иван Петров'],
  ])('takes %s beside %s', (written, name) => {
    expect(isMisspelt(written, name)).toBe(false);
  });
});

describe('findMisspelt', () => {
  it('finds a name with one wrong letter, where it stands', () => {
    expect(findMisspelt('Write to Catalin Marinesco or to Catalin Marinescu.', 'Catalin Marinescu')).toEqual([
      { start: 9, end: 26, text: 'Catalin Marinesco' },
    ]);
    expect(texts(findMisspelt('秘书长多琳·伯格丹-马丽致函', '多琳·伯格丹-马丁'))).toEqual([
      '多琳·伯格丹-马丽',
    ]);
  });

  it('finds any letter of a name that is changed, but for none where nothing is', () => {
    const name = 'Catalin Marinescu';
    const places = fc.integer({ min: 0, max: name.length - 1 }).filter((at) => name[at] !== ' ');
    fc.assert(
      fc.property(
        places,
        fc.constantFrom('b', 'f', 'g', 'x', 'z'),
        fc.string({ unit: 'grapheme' }),
        (at, letter, noise) => {
          const wrong = `${name.slice(0, at)}${letter}${name.slice(at + 1)}`;
          const before = noise.replaceAll(/[\p{L}\p{M}]/gu, '');
          expect(texts(findMisspelt(`${before} ${wrong}, ${name}.`, name))).toEqual([wrong]);
          expect(findMisspelt(`${before} ${name}, ${name}.`, name)).toEqual([]);
        },
      ),
      { seed: 1 },
    );
  });
});
