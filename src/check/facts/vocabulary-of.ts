import { plainWord } from './plain-form.ts';
import { ar } from './words/ar.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { ru } from './words/ru.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** The languages whose words are known; Chinese, which writes numbers in characters, has readers of its own. */
const vocabularies: Readonly<Record<string, Vocabulary>> = { ar: plain(ar), en, es, fr, ru };

export function vocabularyOf(language: string): Vocabulary | undefined {
  return vocabularies[language];
}

/** All words of a vocabulary as {@link plainWord} spells them. */
function plain<Part>(part: Part): Part {
  if (typeof part === 'string') return plainWord(part) as Part;
  if (Array.isArray(part)) return part.map(plain) as Part;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, plain(value)])) as Part;
}
