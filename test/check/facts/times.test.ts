import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/check/facts/index.ts';
import { casesOf, valuesIn } from './tables.ts';

const tables: Readonly<Record<string, string>> = {
  en: `
    14:30, 2.30 p.m., 2:30 PM, 9 a.m., 1430 hours, noon → 14:30 | 14:30 | 14:30 | 09:00 | 14:30 | ~12:00
    2:00–4:30 p.m., 9–11 a.m., 10 to 2 p.m. → 14:00 | 16:30 | 09:00 | 11:00 | 10:00 | 14:00
    24 hours, 2.30 metres → 24 | 2.3
    half past two, ten o'clock, a quarter to nine in the morning, 12 noon → ~02:30 | ~10:00 | ~08:45 | ~12:00
  `,
  fr: `
    14 h 30, 14h30, 14:30, à 9 heures, midi → 14:30 | 14:30 | 14:30 | 09:00 | ~12:00
    à deux heures et demie de l'après-midi, à dix heures, onze heures du matin → ~14:30 | ~10 | ~11:00
    de 9 heures à 12 h 30, 48 heures, 2 heures de l'après-midi → 09:00 | 12:30 | 48 | 14:00
  `,
  es: `
    a las 14.30 horas, a las 2.30 p. m., de 10.00 a 13.00 horas → 14:30 | 14:30 | 10:00 | 13:00
    a las dos y media de la tarde, a las nueve y cuarto, las dos delegaciones → ~14:30 | ~09:15 | ~2
    a las 9 de la mañana, 48 horas, mediodía → 09:00 | 48 | ~12:00
  `,
  ru: `
    в 14 ч. 30 мин., в 14 час. 30 мин., 14:30, в 9 часов → 14:30 | 14:30 | 14:30 | 09:00
    в три часа дня, в половине третьего, в час дня, без четверти девять → ~15:00 | ~02:30 | ~13:00 | ~08:45
    с 9.30 до 12.30, в 2 часа дня, 3 дня, полдень → 09:30 | 12:30 | 14:00 | 3 | ~12:00
  `,
  zh: `
    下午2时30分，14时30分，14：30，下午2:30，上午9点，下午两点半 → 14:30 | 14:30 | 14:30 | 14:30 | 09:00 | 14:30
    上午9时至12时，下午2时至4时，3个小时，同时，两点建议 → 09:00 | 12:00 | 14:00 | 16:00 | 3 | ~2
  `,
  ar: `
    الساعة 14:30، الساعة 2:30 بعد الظهر، الساعة 9 صباحاً، الساعة 9 → 14:30 | 14:30 | 09:00 | 09:00
    الساعة العاشرة صباحاً، الخامسة والنصف مساءً، الثانية عشرة ظهراً → ~10:00 | ~17:30 | ~12:00
    من الساعة 9:30 إلى الساعة 12:30، 24 ساعة → 09:30 | 12:30 | 24
  `,
};

for (const [locale, table] of Object.entries(tables)) {
  describe(`times in ${locale}`, () => {
    it.each(casesOf(table))('are read in $text', ({ text, values }) => {
      expect(valuesIn(text, locale)).toEqual(values);
    });
  });
}

describe('times', () => {
  it('in words may be of either half of the day, and hours be counted', () => {
    expect(readFacts('half past two', 'en')[0]).toMatchObject({ value: '02:30', alternatives: ['14:30'] });
    expect(readFacts('à dix heures', 'fr')[0]).toMatchObject({
      kind: 'number',
      value: '10',
      alternatives: ['600', '10:00', '22:00'],
    });
  });

  it('keep the other reading where hours may be counted', () => {
    expect(readFacts('17 heures', 'fr')[0]).toMatchObject({
      kind: 'number',
      value: '17',
      alternatives: ['17:00'],
    });
    expect(readFacts('à 17 heures', 'fr')[0]).toMatchObject({
      kind: 'time',
      value: '17:00',
      alternatives: ['17'],
    });
  });
});
