import { afterEach, describe, expect, test, vi } from 'vitest';
import { htmlLang, longDate, nameIn, ownName } from '../../src/html/languages.ts';
import { directionOf } from '../../src/source/direction-of.ts';
import { builtIn, six } from './make.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['ar', 'ar', 'rtl', 'العربية'],
  ['zh', 'zh-Hans', 'ltr', '中文'],
  ['en', 'en', 'ltr', 'English'],
  ['fr', 'fr', 'ltr', 'Français'],
  ['ru', 'ru', 'ltr', 'Русский'],
  ['es', 'es', 'ltr', 'Español'],
  ['fa', 'fa', 'rtl', 'فارسی'],
  ['pt', 'pt', 'ltr', 'Português'],
])('%s is %s in HTML, runs %s and calls itself %s', (locale, lang, direction, name) => {
  expect(htmlLang(locale)).toBe(lang);
  expect(directionOf(locale)).toBe(direction);
  expect(ownName(locale)).toBe(name);
});

test.each([
  ['en', 'Russian'],
  ['fr', 'russe'],
  ['es', 'ruso'],
  ['ru', 'русский'],
  ['zh', '俄语'],
  ['ar', 'الروسية'],
])('Russian is in %s %s', (language, name) => {
  expect(nameIn('ru', language)).toBe(name);
});

/** As the letters of ITU have them: itu-circulars.md, section 2. */
describe('a date line', () => {
  test.each([
    ['en', 'Geneva, 7 November 2024'],
    ['fr', 'Genève, le 7 novembre 2024'],
    ['es', 'Ginebra, 7 de noviembre de 2024'],
    ['ru', 'Женева, 7 ноября 2024 года'],
    ['zh', '2024年11月7日，日内瓦'],
    ['ar', 'جنيف، 7 نوفمبر 2024'],
  ])('in %s is %s', async (locale, line) => {
    const catalogue = (await builtIn()).catalogues.get(locale);
    const date = longDate('2024-11-07', catalogue);
    expect(catalogue.t('date.dateline', { place: catalogue.t('place.geneva'), date })).toBe(line);
  });
});

test.each([
  ['en', '1 March 2025'],
  ['fr', '1er mars 2025'],
  ['es', '1 de marzo de 2025'],
  ['ru', '1 марта 2025 года'],
  ['zh', '2025年3月1日'],
  ['ar', '1 مارس 2025'],
])('the first day of a month is in %s %s', async (locale, words) => {
  expect(longDate('2025-03-01', (await builtIn()).catalogues.get(locale))).toBe(words);
});

test('a date has European digits also where its country has others', async () => {
  const catalogue = (await builtIn()).catalogues.get('ar');
  expect(longDate('2024-11-07', { ...catalogue, locale: 'ar-EG' })).toBe('7 نوفمبر 2024');
});

test.each(six)('a date in %s is the same in every time zone', async (locale) => {
  const catalogue = (await builtIn()).catalogues.get(locale);
  const dates = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) => {
    vi.stubEnv('TZ', zone);
    // The clock of the machine does go otherwise.
    expect(new Date('2024-11-07').getDate()).toBe(zone === 'Pacific/Kiritimati' ? 7 : 6);
    return longDate('2024-11-07', catalogue);
  });
  expect(dates[0]).toBe(dates[1]);
});
