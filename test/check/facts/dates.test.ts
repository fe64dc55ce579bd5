import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/check/facts/index.ts';
import { casesOf, valuesIn } from './tables.ts';

const tables: Readonly<Record<string, string>> = {
  en: `
    16 November 2024; November 16, 2024; 16th of November; Nov. 16 → 2024-11-16 | 2024-11-16 | --11-16 | --11-16
    12–14 November 2024; November 12-14, 2024; 12, 13 and 14 May → 2024-11-12 | 2024-11-14 | 2024-11-12 | 2024-11-14 | --05-12 | --05-13 | --05-14
    from 30 November to 2 December 2024; in May 2024 → 2024-11-30 | 2024-12-02 | 2024-05
    on Saturday, in May, as it may → ~weekday-6 | ~--05
    2024-11-16, 16.11.2024, 16/11/2024 → 2024-11-16 | 2024-11-16 | 2024-11-16
    from Monday, 3 to Friday, 14 February 2025 → ~weekday-1 | 2025-02-03 | ~weekday-5 | 2025-02-14
  `,
  fr: `
    le 16 novembre 2024, le 1er novembre, samedi 16 novembre → 2024-11-16 | --11-01 | ~weekday-6 | --11-16
    du 12 au 14 novembre, du 30 novembre au 2 décembre 2024 → --11-12 | --11-14 | 2024-11-30 | 2024-12-02
    en novembre 2024, en novembre, premier novembre → 2024-11 | ~--11 | --11-01
  `,
  es: `
    16 de noviembre de 2024; 1.º de noviembre; 1 de mayo del año 2024 → 2024-11-16 | --11-01 | 2024-05-01
    del 12 al 14 de noviembre de 2024, del 30 de abril al 2 de mayo de 2024 → 2024-11-12 | 2024-11-14 | 2024-04-30 | 2024-05-02
    en noviembre de 2024, el sábado → 2024-11 | ~weekday-6
  `,
  ru: `
    16 ноября 2024 года, 16 ноября 2024 г., 1-го мая → 2024-11-16 | 2024-11-16 | --05-01
    с 12 по 14 ноября 2024 года, 30 ноября – 2 декабря 2024 года → 2024-11-12 | 2024-11-14 | 2024-11-30 | 2024-12-02
    в ноябре 2024 года, ноябрём, к маю, в субботу → 2024-11 | ~--11 | ~--05 | ~weekday-6
    январь–март 2024 года → 2024-01 | 2024-03
  `,
  zh: `
    2024年11月16日，11月16日，二〇二四年十一月十六日 → 2024-11-16 | --11-16 | 2024-11-16
    2024年11月12日至14日，2024年11月30日至12月2日 → 2024-11-12 | 2024-11-14 | 2024-11-30 | 2024-12-02
    2025年2月3日（星期一）至14日（星期五） → 2025-02-03 | ~weekday-1 | 2025-02-14 | ~weekday-5
    2024年11月，11月，2024年1月至3月，1-3月 → 2024-11 | ~--11 | 2024-01 | 2024-03 | ~--01 | ~--03
    三个月，12个月 → ~3 | 12
  `,
  ar: `
    16 نوفمبر 2024، ١٦ نوفمبر ٢٠٢٤، 16 من نوفمبر عام 2024 → 2024-11-16 | 2024-11-16 | 2024-11-16
    16 تشرين الثاني/نوفمبر 2024، 3 كانون الأول (ديسمبر) 2024 → 2024-11-16 | 2024-12-03
    من 12 إلى 14 نوفمبر 2024، من 30 نوفمبر إلى 2 ديسمبر 2024 → 2024-11-12 | 2024-11-14 | 2024-11-30 | 2024-12-02
    10 و11 و12 مارس 2026، نوفمبر 2024، يوم السبت → 2026-03-10 | 2026-03-11 | 2026-03-12 | 2024-11 | ~weekday-6
  `,
};

for (const [locale, table] of Object.entries(tables)) {
  describe(`dates in ${locale}`, () => {
    it.each(casesOf(table))('are read in $text', ({ text, values }) => {
      expect(valuesIn(text, locale)).toEqual(values);
    });
  });
}

describe('dates', () => {
  it('keep the other reading where day and month may change places', () => {
    expect(readFacts('05/06/2024', 'en')[0]).toMatchObject({
      value: '2024-06-05',
      alternatives: ['2024-05-06'],
    });
  });

  it('are read with the signs for year, month and day in any language', () => {
    expect(valuesIn('締め切りは2024年5月3日です。', 'ja')).toEqual(['2024-05-03']);
    expect(valuesIn('2024年5月3日～5日', 'ja')).toEqual(['2024-05-03', '2024-05-05']);
    expect(valuesIn('마감일은 2024년 5월 3일입니다.', 'ko')).toEqual(['2024-05-03']);
    expect(valuesIn('The deadline (2024年5月3日)', 'en')).toEqual(['2024-05-03']);
  });

  it('may be without the year that they take from the end of a range', () => {
    const [first] = readFacts('30 November – 2 December 2024', 'en');
    expect(first).toMatchObject({ value: '2024-11-30', alternatives: ['--11-30'], text: '30 November' });
  });

  it('are read by the names of months in any language', () => {
    expect(valuesIn('12.–14. November 2024 und im Mai 2025', 'de')).toEqual([
      '2024-11-12',
      '2024-11-14',
      '2025-05',
    ]);
    expect(valuesIn('16 de novembro de 2024', 'pt')).toEqual(['2024-11-16']);
    expect(valuesIn('2024. november 16.', 'hu')).toEqual(['2024-11-16']);
    expect(valuesIn('16 พฤศจิกายน 2567', 'th')).toEqual(['2024-11-16']);
  });
});
