import type { Direction, Locale } from '../model/locale.ts';

/** What HTML's `lang` says for a locale: Chinese with its script, so that the right glyphs are taken. */
export function htmlLang(locale: Locale): string {
  return locale === 'zh' ? 'zh-Hans' : locale;
}

/** The writing direction of a language (Unicode CLDR's, by way of `Intl`). */
export function directionOf(locale: Locale): Direction {
  const script = new Intl.Locale(locale).maximize().script ?? 'Latn';
  return ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'].includes(script)
    ? 'rtl'
    : 'ltr';
}

/** A language's own name, as a list of languages shows it: `Français`, `العربية`. */
export function ownName(locale: Locale): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(locale) + rest.join('');
}

/** The pieces of a date that a catalogue's `date.long` puts together: `{ day: '7', month: 'ноября', year: '2024' }`. */
export function dateParts(date: string, locale: Locale): Record<string, string> {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  return Object.fromEntries(format.formatToParts(new Date(date)).map(({ type, value }) => [type, value]));
}
