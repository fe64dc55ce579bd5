import type { TextRule } from '../rule.ts';
import { type Language, languageOf } from '../text/language.ts';
import { proseOf } from '../text/prose.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/** What follows a country that is a member of a series; in English a country may belong to the acronym before it (`UNDP Ukraine`). */
const follows: Readonly<Partial<Record<Language, string>>> = {
  ru: '(?:[ ,](?!\\p{Lu})|$)',
  fr: ' en tant qu|, ',
  es: ' como | en calidad|, ',
  en: ' as the | as ',
};

const patterns = new Map<Language, RegExp>();

/**
 * An acronym and the name of a country that stands behind it are two members of a series, and a comma parts them.
 *
 * @example bad: ru: `МСЭ Азербайджан как председатель`: "Missing comma between `МСЭ` and `Азербайджан`"
 * @example bad: `ITU Azerbaijan as the Presidency`: "Missing comma between `ITU` and `Azerbaijan`"
 * @example good: ru: `МСЭ, Азербайджан как председатель; МСЭ Азербайджану; КС-29 в Азербайджане`
 * @example good: `UNDP Ukraine will take part.`
 */
export const textMissingComma: TextRule = {
  id: 'text/missing-comma',
  level: 'warning',
  scope: 'text',
  check(text, tell) {
    const language = languageOf(text.locale);
    const pattern = language && patternOf(language);
    if (!pattern) return;
    const tellStretch = stretchesOf(text, tell);
    for (const { block, words } of proseOf(text)) {
      for (const { 0: found, 1: acronym, 2: country, index } of words.matchAll(pattern)) {
        tellStretch(
          block,
          index,
          index + found.length,
          `Missing comma between \`${acronym}\` and \`${country}\``,
          { confidence: 0.8 },
        );
      }
    }
  },
};

function patternOf(language: Language): RegExp | undefined {
  const after = follows[language];
  if (after === undefined) return undefined;
  const known = patterns.get(language);
  if (known) return known;
  const names = countries(language).join('|');
  const made = new RegExp(`(?<![\\p{L}\\p{N}-])(\\p{Lu}{2,6}) (${names})(?=${after})`, 'gu');
  patterns.set(language, made);
  return made;
}

/** The names of the countries in a language, without those that CLDR shortens with marks. */
function countries(language: Language): string[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes
    .map((code) => names.of(code))
    .filter((name) => name !== undefined && /^\p{Lu}[\p{L} ]{3,}$/u.test(name)) as string[];
}
