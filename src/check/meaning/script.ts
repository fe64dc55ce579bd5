import { languageOf } from '../../align/language-of.ts';
import type { Locale } from '../../model/locale.ts';

/** What a script is called in a message, and its letters. */
const scripts = {
  Arabic: /\p{Script=Arabic}/gu,
  Chinese: /\p{Script=Han}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Latin: /\p{Script=Latin}/gu,
} as const;

export type Script = keyof typeof scripts;

const own: Readonly<Record<string, Script>> = {
  ar: 'Arabic',
  zh: 'Chinese',
  ru: 'Cyrillic',
  en: 'Latin',
  fr: 'Latin',
  es: 'Latin',
  de: 'Latin',
  it: 'Latin',
  nl: 'Latin',
  pt: 'Latin',
  fa: 'Arabic',
  uk: 'Cyrillic',
};

/** The script a language is written in; of others than those that `detectLanguage` tells apart nothing is known. */
export function scriptOf(locale: Locale): Script | undefined {
  return own[languageOf(locale)];
}

/** The script that all letters of some words are of, if they are of one. */
export function onlyScriptIn(words: string): Script | undefined {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const names = Object.keys(scripts) as Script[];
  return names.find((name) => letters > 0 && words.match(scripts[name])?.length === letters);
}
