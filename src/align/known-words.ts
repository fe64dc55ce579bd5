import type { WordTable } from '../model/word-table.ts';
import words from './lexicon/words.json' with { type: 'json' };

/** The words of official letters in Arabic, Chinese, English, French, Russian and Spanish, written for Hexapla. */
export const knownWords: WordTable = words;
