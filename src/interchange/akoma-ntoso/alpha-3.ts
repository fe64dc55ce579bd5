import { iso6392 } from 'iso-639-2';
import type { Locale } from '../../model/locale.ts';

/** The code of a language in three letters, as FRBR wants it: ISO 639-2, where it has two that for terminology: `zho`, not `chi`. */
export function alpha3(locale: Locale): string {
  const { language } = new Intl.Locale(locale);
  const found = iso6392.find(({ iso6391 }) => iso6391 === language);
  return found?.iso6392T ?? found?.iso6392B ?? language;
}
