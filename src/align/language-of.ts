/** The language of a locale: BCP 47, without script and region. */
export function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}
