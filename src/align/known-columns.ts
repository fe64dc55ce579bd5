import { knownWords } from './known-words.ts';
import { readColumn, type WordColumn } from './word-columns.ts';

/**
 * The words of a language that come with Hexapla. A process that has just started takes 40 ms to read those of six languages:
 * `scripts/compile.ts` puts what comes of it in the place of this module.
 */
export function knownColumn(language: string): WordColumn {
  return readColumn(knownWords, language);
}
