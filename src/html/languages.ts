import type { Locale } from '../model/locale.ts';
import type { Catalogue } from './catalogue.ts';

/** What HTML's `lang` says for a locale: Chinese with its script, so that the right glyphs are taken. */
export function htmlLang(locale: Locale): string {
  return locale === 'zh' ? 'zh-Hans' : locale;
}

/** A language's own name, as a list of languages shows it: `Français`, `العربية`. */
export function ownName(locale: Locale): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(locale) + rest.join('');
}

/** A language's name in another language, as it stands within a sentence: `Russian`, `русский`. */
export function nameIn(locale: Locale, language: Locale): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(locale) ?? locale;
}

const longStyle = {
  dateStyle: 'long',
  timeZone: 'UTC',
  calendar: 'gregory',
  numberingSystem: 'latn',
} as const;
/** A format is costly to make, and an index has a date of each edition. */
const dateFormats = new Map<Locale, Intl.DateTimeFormat>();

/** A date in words, as the catalogue of a language puts them together: `7 ноября 2024 года`. */
export function longDate(date: string, { locale, t }: Catalogue): string {
  const format = dateFormats.get(locale) ?? new Intl.DateTimeFormat(locale, longStyle);
  dateFormats.set(locale, format);
  const parts = format.formatToParts(new Date(date)).map(({ type, value }) => [type, value]);
  const { day, month, year } = Object.fromEntries(parts);
  return t('date.long', { day: day === '1' ? t('date.first-day') : day, month, year });
}
