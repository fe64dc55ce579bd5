import { describe, expect, test } from 'vitest';
import { messagesOf } from './messages.ts';

/** What a rule tells of a text in a language, by UN practice where nothing else is said. */
const told = (id: string, locale: string, markdown: string, typography: 'itu' | 'un' = 'un') =>
  messagesOf(`typography/${id}`, [{ locale, markdown }], { typography });

describe('typography, by UN practice', () => {
  test('French has no-break spaces before high punctuation, which pages make of plain ones', () => {
    expect(told('punctuation-space', 'fr', "À l'adresse: Genève; bien!")).toEqual([
      '1:12: Missing no-break space before `:`',
      '1:20: Missing narrow no-break space before high punctuation',
      '1:26: Missing narrow no-break space before high punctuation',
    ]);
    expect(told('punctuation-space', 'fr', "À l'adresse : Genève\u00A0; bien\u202F!")).toEqual([]);
  });

  test('French and Russian have guillemets', () => {
    expect(told('quotes', 'fr', 'l\'initiative "Action"')).toEqual([
      '1:14: Unexpected quotation mark `"`, expected `«…»`',
      '1:21: Unexpected quotation mark `"`, expected `«…»`',
    ]);
    expect(told('quotes', 'ru', 'инициатива «Кампания „Год“»')).toEqual([]);
  });
});

describe('typography, in ITU house style', () => {
  test.each([
    ['ru', 'инициатива "Зеленая кампания"'],
    ['fr', 'l\'initiative "Action"'],
    ['ar', 'مبادرة "العمل الرقمي"'],
    ['zh', '“绿色数字行动”倡议'],
    [
      'es',
      'la iniciativa «Acción» y la “Acción «Digital»”'.replace('“Acción «Digital»”', '«Acción “Digital”»'),
    ],
    ['de', 'die „Aktion“ und die "Aktion"'],
  ])('quotes of %s are taken', (locale, markdown) => {
    expect(told('quotes', locale, markdown, 'itu')).toEqual([]);
  });

  test('of two styles in an English text the rarer is told', () => {
    expect(told('quotes', 'en', 'the "one" and “two” and "three"', 'itu')).toEqual([
      '1:15: Unexpected quotation mark `“`, expected `"…"` as elsewhere in the text',
      '1:19: Unexpected quotation mark `”`, expected `"…"` as elsewhere in the text',
    ]);
  });

  test('Arabic keeps its marks out of Latin words and numbers, and the stroke of a letter that stands alone', () => {
    expect(
      told('arabic', 'ar', 'بلغ 1,5 في (ITU, WHO) و https://itu.int/?a=b بـ COP29 و 1446 هـ', 'itu'),
    ).toEqual([]);
    expect(told('arabic', 'ar', 'هل وصل؟ نعم; (COP29), ثم', 'itu')).toEqual([
      '1:12: Unexpected `;` in Arabic, expected `؛`',
      '1:21: Unexpected `,` in Arabic, expected `،`',
    ]);
  });

  test('Chinese keeps ASCII marks within Latin words, times and numbers', () => {
    expect(
      told('chinese', 'zh', '见ITU-T G.993.2 (2019), Rev.1，10:30，1,000；www.itu.int。', 'itu'),
    ).toEqual([]);
    expect(told('chinese', 'zh', '大会(COP29)于2024 年11 月 16 日', 'itu')).toEqual([
      '1:3: Unexpected `(` in Chinese, expected `（`',
      '1:9: Unexpected `)` in Chinese, expected `）`',
      '1:15: Unexpected space between Chinese characters, expected none',
      '1:19: Unexpected space between Chinese characters, expected none',
      '1:21: Unexpected space between Chinese characters, expected none',
      '1:24: Unexpected space between Chinese characters, expected none',
    ]);
  });

  test.each([
    '2020-2024',
    'co-operation',
    '– one',
    'a - ',
  ])('a hyphen that parts no sentence is taken: %s', (markdown) => {
    expect(told('spaced-hyphen', 'en', markdown, 'itu')).toEqual([]);
  });
});
