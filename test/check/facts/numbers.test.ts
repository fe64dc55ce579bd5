import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/check/facts/index.ts';
import { casesOf, valuesIn } from './tables.ts';

const tables: Readonly<Record<string, string>> = {
  en: `
    one hundred and five partners, twenty-five of them → 105 | 25
    two thousand twenty-four; the forty-second session → 2024 | 42
    2.6 billion people, 1,250,000 francs, 1 250 000 francs → 2600000000 | 1250000 | 1250000
    three hundred million; $5 million; 50 bn → 300000000 | 5000000 | 50000000000
    16%, 16.5 per cent, two percentage points → 16% | 16.5% | 2%
    the 1st, 2nd and 29th meetings, a 10-Year plan, the 1990s → 1 | 2 | 29 | 10 | 1990
    both of the first three, two thirds, a dozen, half a million → ~2 | ~1 | ~3 | ~2/3 | ~12 | ~500000
    Chapter VII and the years 2023/24 → ~7 | 2023 | 24
    the '90s, the nineties of the last century, two and a half million → 90 | ~1990 | 2500000
    a third of them, the third quarter, in Q2, 5‰ → ~1/3 | ~3 | ~2 | 0.5%
    an hour and a half, one and a half hours, half an hour → ~1.5 | ~1.5 | ~1/2
    resolution of version 1.2.3 and mid-2025 → 1.2.3 | 2025
  `,
  fr: `
    vingt et un, soixante et onze, quatre-vingt-dix-sept, deux cent trois → 21 | 71 | 97 | 203
    2,6 milliards, 1 250 000, 1.250.000, cinq millions → 2600000000 | 1250000 | 1250000 | 5000000
    la vingt-neuvième session, la 2e, le 1er, la 29ème → 29 | 2 | 1 | 29
    16 %, 16,5 pour cent, dix pour cent → 16% | 16.5% | 10%
    dix ans, les deux tiers, une douzaine, au XXIe siècle → ~10 | ~2/3 | ~1 | ~12 | ~21 | ~100
    mille deux cents habitants, un quart de million → 1200 | ~250000
    pendant quinze jours → 15
    les années 80, les années quatre-vingt-dix, une heure et demie, deux millions et demi → 80 | 90 | ~1.5 | 2500000
  `,
  es: `
    treinta y cinco, ciento cinco, mil doscientos, veintidós → 35 | 105 | 1200 | 22
    50 000 millones, cinco mil millones, dos mil quinientos millones → 50000000000 | 5000000000 | 2500000000
    2,6 millones, 2.6 millones, 1.250.000 → 2600000 | 2600000 | 1250000
    la vigésima novena reunión, la 29.ª, el 1.º → 29 | 29 | 1
    el 16%, el 16 por ciento, el veinte por ciento → 16% | 16% | 20%
    la tercera parte, el segundo semestre, el 5 por mil → ~1/3 | ~2 | 0.5%
    ambos, dos tercios, un decenio → ~2 | ~2/3 | ~1 | ~10
    los años ochenta del siglo pasado, una hora y media → 1980 | ~1.5
  `,
  ru: `
    двадцати пяти, двадцать пятого, сорока двумя → 25 | 25 | 42
    пять тысяч триста, двести миллионов, тысяча двести → 5300 | 200000000 | 1200
    2,6 млрд. человек, 2,6 миллиарда, 2 млн 300 тыс. → 2600000000 | 2600000000 | 2300000
    29-я сессия, 10-летний план, в 2024-м, 1990-е годы → 29 | 10 | 2024 | 1990
    двадцатипятилетие, двенадцатимесячный, десятилетний → 25 | 12 | ~10
    16%, 16 процентов, на 2 процентных пункта → 16% | 16% | 2%
    восьмидесятые годы прошлого века, 90-е годы, полтора часа, два с половиной миллиона → 1980 | 90 | ~1.5 | 2500000
    пятая часть, в III квартале, в первом полугодии, 5 промилле → ~1/5 | ~3 | ~1 | 0.5%
    трех Бюро, обеих сторон, две трети, сотни миллионов → ~3 | ~2 | ~2/3 | ~100000000
  `,
  zh: `
    二十五，一百零三，三千万，一亿二千万 → 25 | 103 | 30000000 | 120000000
    26亿人，2.6亿，2亿3000万，1.5万亿，500万 → 2600000000 | 260000000 | 230000000 | 1500000000000 | 5000000
    40多个，十二个日历日，第二十九届 → 40 | 12 | 29
    16%，百分之十六，百分之三点五，5个百分点 → 16% | 16% | 3.5% | 5%
    三个局，三分之二，数亿人，第一 → ~3 | ~2/3 | ~100000000 | ~1
    上世纪八十年代，二十世纪九十年代，八十年代 → 1980 | 1990 | 80
    三四十人，五六百人，十三四岁，一个半小时，半小时 → ~30 | ~40 | ~500 | ~600 | ~13 | ~14 | ~1.5 | ~1/2
    第三季度，上半年，千分之五，5‰，三周 → ~3 | ~1 | 0.5% | 0.5% | ~3
    二〇二四年，20世纪90年代，21世纪 → 2024 | 1990 | 21
    十分重要，一些，统一，万一，进一步，之一，成千上万 →
  `,
  ar: `
    خمسة وعشرون، خمس عشرة، مائة وخمسة وعشرون، ثلاثمائة مليون → 25 | 15 | 125 | 300000000
    الدورة التاسعة والعشرون، الحادي والعشرين، الثاني عشر → 29 | 21 | 12
    2,6 مليار، ٢٫٦ مليار، 1 250 000، 10 آلاف → 2600000000 | 2600000000 | 1250000 | 10000
    16 في المائة، 16٪، ٪16، بالمئة → 16% | 16% | 16% | ~100
    سنتان، عامين، دولتين، كلا الجانبين، ثلثي → ~2 | ~2 | ~2 | ~2 | ~2/3
    تسعينيات القرن الماضي، عشرينيات القرن الحادي والعشرين، ساعة ونصف → ~1990 | ~2020 | ~1.5
    ثلثها، ربعهم، الربع الثالث، في النصف الأول من العام → ~1/3 | ~1/4 | ~3 | ~1
    ألفان وخمسمائة، مليون ونصف المليون → 2500 | 1500000
    المكاتب الثلاثة، و40 جهة، لـ 40، الـ29، ١٤٢٩ → ~3 | 40 | 40 | 29 | 1429
  `,
};

for (const [locale, table] of Object.entries(tables)) {
  describe(`numbers in ${locale}`, () => {
    it.each(casesOf(table))('are read in $text', ({ text, values }) => {
      expect(valuesIn(text, locale)).toEqual(values);
    });
  });
}

describe('numbers', () => {
  it('keep the other readings of an Arabic dual that may be one or two of its scale, and of one joined to it', () => {
    expect(readFacts('مليارا شخص', 'ar')[0]).toMatchObject({
      value: '1000000000',
      alternatives: ['2000000000'],
    });
    expect(readFacts('ألفا وخمسمائة', 'ar')[0]).toMatchObject({ value: '1500', alternatives: ['2500'] });
    expect(readFacts('ألفاً وعضوين', 'ar')[0]).toMatchObject({ alternatives: ['2000', '1002'] });
  });

  it('may be counted in smaller units, and decades be named without their century', () => {
    expect(readFacts('полтора часа', 'ru')[0]).toMatchObject({ value: '1.5', alternatives: ['90'] });
    expect(readFacts('两小时', 'zh')[0]).toMatchObject({ value: '2', alternatives: ['120'] });
    expect(readFacts('un an et demi', 'fr')[0]).toMatchObject({ value: '1.5', alternatives: ['18'] });
    expect(readFacts('восьмидесятые годы', 'ru')[0]).toMatchObject({ value: '80', alternatives: ['1980'] });
  });

  it('keep the other reading where a sign may group or begin decimals', () => {
    expect(readFacts('1,250', 'en')[0]).toMatchObject({ value: '1250', alternatives: ['1.25'] });
    expect(readFacts('1,250', 'fr')[0]).toMatchObject({ value: '1.25', alternatives: ['1250'] });
    expect(readFacts('1.250', 'es')[0]).toMatchObject({ value: '1250', alternatives: ['1.25'] });
  });

  it('may take scale, percent and century from the other end of a range', () => {
    const [first] = readFacts('2–3 million', 'en');
    expect(first).toMatchObject({ value: '2', alternatives: ['2000000'] });
    const [low] = readFacts('de 10 à 15 %', 'fr');
    expect(low).toMatchObject({ value: '10', alternatives: ['10%'] });
    const [, last] = readFacts('2023-24', 'en');
    expect(last).toMatchObject({ value: '24', alternatives: ['2024'] });
  });

  it('may be a day and a month when a slash joins two', () => {
    expect(readFacts('1/2', 'fr')[0]).toMatchObject({ value: '1/2', alternatives: ['--02-01', '--01-02'] });
    expect(readFacts('70/1', 'fr')[0]).toMatchObject({ value: '70/1' });
  });

  it('are read in digits in any language', () => {
    expect(valuesIn('1.250,5 Meter und 16 %', 'de')).toEqual(['1250.5', '16%']);
    expect(valuesIn('१२५ मीटर', 'hi')).toEqual(['125']);
  });
});
