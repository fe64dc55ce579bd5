import { describe, expect, test } from 'vitest';
import { noBreakSpaces } from '../../src/html/no-break-rules.ts';
import type { TypographyProfile } from '../../src/model/circular.ts';
import { six, visible } from './make.ts';

function apply(text: string, lang: string, profile: TypographyProfile): string {
  return visible(
    noBreakSpaces(lang, profile).reduce((value, { pattern, by }) => value.replace(pattern, by), text),
  );
}

/** Texts as they should come out: `~` is U+00A0, `_` U+202F. */
const plain = (text: string) => text.replace(/[~_]/g, ' ');

describe.each(['itu', 'un'] as const)('the profile %s', (profile) => {
  test.each(six)('keeps phone numbers, grouped numbers and units together in %s', (lang) => {
    const text = '+41~22~730~5316, 1~000~000, 12~345, 5~kHz, 10~%, 1~km, 22~kB';
    expect(apply(plain(text), lang, profile)).toBe(text);
  });

  test.each([
    ['en', 'on 16~November 2024, 7~May'],
    ['fr', 'le 16~novembre 2024, le 1er~août'],
    ['es', 'el 16~de~noviembre de 2024, el 1º~de~mayo'],
    ['ru', '16~ноября 2024~года, 7~мая'],
    ['ar', 'في 16~نوفمبر 2024'],
    ['zh', '2024年11月16日'],
  ])('keeps the day with its month in %s', (lang, text) => {
    expect(apply(plain(text), lang, profile)).toBe(text);
  });

  test.each([
    ['en', 'Resolution~1429, Article~5, Annex~A, No.~3'],
    ['fr', "Résolution~1429, l'article~5, n°~3"],
    ['es', 'Resolución~1429, el artículo~5, Nº~3'],
    ['ru', 'Резолюцию~1429, Резолюцией~2, статье~5, №~3'],
    ['ar', 'القرار~1429، المادة~5، والقرار~2، بالمادة~3، للملحق~4'],
    ['zh', '第1429号决议'],
  ])('keeps a number with what it numbers in %s', (lang, text) => {
    expect(apply(plain(text), lang, profile)).toBe(text);
  });

  test.each([
    ['en', 'in 2024 and 40 more, 16 Novembers, the resolution of May 5'],
    ['fr', 'en 2024 plus de 40 parties'],
    ['es', 'en 2024 más de 40 partes'],
    ['ru', 'более 40 сторон, также на КС'],
    ['ar', 'في عام 2024 أكثر من 40 جهة'],
    ['zh', '40多个利益攸关方'],
  ])('leaves other spaces alone in %s', (lang, text) => {
    expect(apply(text, lang, profile)).toBe(text);
  });

  test.each([
    ['a dash with the word before it', 'Государства~– Члены'],
    ['a year with its number', 'в~2024~году, 2024~г., 2024~годов'],
    ['a preposition of one letter with the word after it', 'В~целях, о~роли, с~ней и~к~ней, у~КС'],
  ])('keeps %s in Russian', (_what, text) => {
    expect(apply(plain(text), 'ru', profile)).toBe(text);
  });

  test('knows the months of languages that have no rules of their own', () => {
    expect(apply('am 16. und 17 November, 5 kg', 'de', profile)).toBe('am 16. und 17~November, 5~kg');
  });
});

test.each([
  ['itu', 'Objet : « oui » ; non ! vrai ?'],
  ['un', 'Objet~: «~oui~»_; non_! vrai_?'],
] as const)('sets French punctuation by the profile %s', (profile, text) => {
  expect(apply(plain(text), 'fr', profile)).toBe(text);
});

test.each(six.filter((lang) => lang !== 'fr'))('sets punctuation alike in both profiles in %s', (lang) => {
  const text = 'a : b ; c ! d ? « e »';
  expect(apply(text, lang, 'un')).toBe(text);
  expect(apply(text, lang, 'itu')).toBe(text);
});
