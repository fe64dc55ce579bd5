import { isKnownForm } from '../text/known-forms.ts';
import { languageOf } from '../text/language.ts';
import type { Language } from '../text/language.ts';

/** Spellings that words of a language cannot have. */
const impossible: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /[àâçéèêëîïôùûñáíóúœ]|(?:aux|eux|eur|ique|ción|ment(?:e|s)|oire|ière)$/u,
  fr: /[ñáíóúì]|ción|(?:ing|ght|[^aeiou]y|sh|ck|wn|ed|ness|ty)$|^(?:th|wh)|oo/u,
  es: /[àâçèêëîïôùûœ]|mm|ff|pp|tt|ss|gg|dd|^st|^sp|th|ph|[kw]|tion|sion|(?:[bcfghjkmpqtvg]|[^aeiouéáíón]s|ty|ing|eur|aux)$/u,
};

/**
 * Whether a word of the source, found in a translation, tells that it was not translated: it is a word of the source's
 * language and none of the other. Capitalised words that the lexicon does not know are names.
 */
export function betrays(word: string, sourceLocale: string, targetLocale: string): boolean {
  const [source, target] = [languageOf(sourceLocale), languageOf(targetLocale)];
  if (!source || !target) return false;
  const small = word.toLowerCase();
  const isKnown = isKnownForm(small, source);
  if (word !== small && !isKnown) return false;
  return (impossible[target]?.test(small) ?? false) || (isKnown && !isKnownForm(small, target));
}
