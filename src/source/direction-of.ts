import type { Direction, Locale } from '../model/locale.ts';

/** The writing direction of a language (Unicode CLDR's, by way of `Intl`). */
export function directionOf(locale: Locale): Direction {
  const script = new Intl.Locale(locale).maximize().script ?? 'Latn';
  return ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'].includes(script)
    ? 'rtl'
    : 'ltr';
}
