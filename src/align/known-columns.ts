import { knownWords } from './known-words.ts';
import { readColumn, type WordColumn } from './word-columns.ts';

/**
 * The words of a language that come with Hexapla. Reading them takes longer than aligning a letter: `scripts/compile.ts` puts what
 * comes of it in the place of this module.
 */
export function knownColumn(language: string): WordColumn {
  return readColumn(knownWords, language);
}
