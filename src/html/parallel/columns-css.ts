import type { Locale } from '../../model/locale.ts';

/**
 * The style that says which languages a parallel text shows. The page's script writes another in its place when its
 * reader chooses.
 *
 * @param shown the languages of the columns.
 * @param face the language of what stands around them.
 */
export function columnsCss(shown: readonly Locale[], face: Locale): string {
  const not = shown.map((locale) => `:not([data-l="${locale}"])`).join('');
  return `:root{--columns:${shown.length}}[data-l]${not}{display:none}[data-face]:not([data-face="${face}"]){display:none}`;
}
