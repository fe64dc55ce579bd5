import type { Locale } from '../../model/locale.ts';

/** What ITU's addresses name languages by, beside tags: `-E.pdf`. */
const letters: Readonly<Record<string, string>> = { ar: 'A', zh: 'C', en: 'E', fr: 'F', ru: 'R', es: 'S' };

/** An address without what says its reader's language: `https://itu.int/fr/…` and `https://itu.int/en/…` lead to one page. */
export function addressKey(address: string, locale: Locale): string {
  const language = locale.split('-')[0] ?? locale;
  const own = new RegExp(`(?<=[/=._-])(?:${language}|${letters[language] ?? language})(?=[/&._-]|$)`, 'g');
  return address.replace(own, '{}');
}
