import type { WordTable } from '../model/word-table.ts';
import type { Vocabulary } from './corpus.ts';
import { languageOf } from './language-of.ts';
import type { Translation } from './lexicon.ts';
import { remember } from './remember.ts';
import { knownColumn } from './known-columns.ts';
import { knownWords } from './known-words.ts';
import { conceptsIn, readColumn, type WordColumn } from './word-columns.ts';

/** How likely an alternative is a translation of another of the same concept, before anything was read. */
const LIKELY = 0.5;

/** Tells the concepts of a column of a word table by words of its language. */
type Column = (word: string) => ReadonlySet<number>;

/** The columns that were asked for, by language. */
const columns = new WeakMap<WordTable, Map<string, Column>>();

/** How many words are remembered of a column. */
const REMEMBERED = 20_000;

/** The translations that a word table knows among two vocabularies. */
export function seedWords(
  table: WordTable,
  source: Vocabulary,
  target: Vocabulary,
  sourceLocale: string,
  targetLocale: string,
): Translation[] {
  const sources = tokensByConcept(table, source, languageOf(sourceLocale));
  const targets = tokensByConcept(table, target, languageOf(targetLocale));
  const translations: Translation[] = [];
  for (const [concept, ones] of sources) {
    for (const from of ones)
      for (const to of targets.get(concept) ?? []) translations.push({ from, to, probability: LIKELY });
  }
  return translations;
}

/** What was found of the tokens of a vocabulary: texts are aligned with several others. */
const namings = new WeakMap<readonly string[], { table: WordTable; found: Map<number, Set<number>> }>();

/** For each concept the tokens of a vocabulary that name it. */
function tokensByConcept(
  table: WordTable,
  { tokens }: Vocabulary,
  language: string,
): ReadonlyMap<number, ReadonlySet<number>> {
  const before = namings.get(tokens);
  if (before?.table === table) return before.found;
  const found = new Map<number, Set<number>>();
  tokens.forEach((token, number) => {
    if (!/^[wn]/.test(token)) return;
    for (const concept of conceptsOf(table, token.startsWith('n') ? token : token.slice(1), language)) {
      const ones = found.get(concept);
      if (ones) ones.add(number);
      else found.set(concept, new Set([number]));
    }
  });
  namings.set(tokens, { table, found });
  return found;
}

/**
 * The numbers of the concepts that a word table knows by a word.
 *
 * @param word as `stemOf` gives it; of a number its token.
 */
export function conceptsOf(table: WordTable, word: string, language: string): ReadonlySet<number> {
  return columnOf(table, language)(word);
}

/** A word, and in Chinese the words that it is made of, which others may write on their own. */
function partsOf(word: string, language: string): Set<string> {
  const parts = new Set([word]);
  if (language !== 'zh') return parts;
  for (let start = 0; start < word.length; start++)
    for (let end = start + 2; end <= word.length; end++) parts.add(word.slice(start, end));
  return parts;
}

function columnOf(table: WordTable, language: string): Column {
  const known = columns.get(table) ?? new Map<string, Column>();
  columns.set(table, known);
  const before = known.get(language);
  if (before) return before;
  const own = table === knownWords ? knownColumn(language) : readColumn(table, language);
  const column = openColumn(own, language);
  known.set(language, column);
  return column;
}

/** Tells the concepts of a word: those of the word itself, and of what it begins with. */
function openColumn({ words, beginnings }: WordColumn, language: string): Column {
  return remember((asked) => {
    const found = new Set<number>();
    for (const part of partsOf(asked, language)) for (const one of conceptsIn(words, part)) found.add(one);
    for (let length = 1; length <= asked.length; length++)
      for (const one of conceptsIn(beginnings, asked.slice(0, length))) found.add(one);
    return found;
  }, REMEMBERED);
}
