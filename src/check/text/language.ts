import type { Locale } from '../../model/locale.ts';

const known = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

/** A language whose writing the rules know. */
export type Language = (typeof known)[number];

/** The language of a locale; of others than the six nothing is known, and rules are silent rather than wrong. */
export function languageOf(locale: Locale): Language | undefined {
  const language = locale.split('-')[0];
  return known.find((one) => one === language);
}
