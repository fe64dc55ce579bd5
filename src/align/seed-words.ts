import type { WordTable } from '../model/word-table.ts';
import type { Vocabulary } from './corpus.ts';
import type { Translation } from './lexicon.ts';
import { stemOf, STEM } from './tokenize.ts';

/** How likely an alternative is a translation of another of the same concept, before anything was read. */
const LIKELY = 0.5;

/** The translations that a word table knows among two vocabularies. */
export function seedWords(
  table: WordTable,
  source: Vocabulary,
  target: Vocabulary,
  sourceLocale: string,
  targetLocale: string,
): Translation[] {
  const [from, to] = [sourceLocale, targetLocale].map((locale) => locale.split('-')[0] ?? locale) as [
    string,
    string,
  ];
  const [a, b] = [table.languages.indexOf(from), table.languages.indexOf(to)];
  if (a === -1 || b === -1) return [];
  const [findSource, findTarget] = [finder(source, from), finder(target, to)];
  const translations: Translation[] = [];
  for (const concept of table.concepts) {
    const sources = findSource(concept[a] ?? '');
    const targets = findTarget(concept[b] ?? '');
    for (const one of sources)
      for (const other of targets) translations.push({ from: one, to: other, probability: LIKELY });
  }
  return translations;
}

/** Finds the tokens of a vocabulary that a cell of the table names. */
function finder({ tokens, numbers }: Vocabulary, language: string): (cell: string) => Set<number> {
  const words = tokens
    .flatMap((token, number) => (token[0] === 'w' ? [[token.slice(1), number] as const] : []))
    .toSorted((x, y) => (x[0] < y[0] ? -1 : 1));
  const beginning = (prefix: string): number[] => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle]?.[0] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (words[end]?.[0].startsWith(prefix) === true) end += 1;
    return words.slice(low, end).map(([, number]) => number);
  };
  return (cell) => {
    const found = new Set<number>();
    for (const form of cell.split('|')) {
      const stem = form.endsWith('*');
      const word = form.replace(/\*$/, '');
      if (word.includes(' ')) continue;
      const variants =
        language === 'ar'
          ? [stemOf(word, language), stemOf(`ال${word}`, language)]
          : [stemOf(word, language)];
      for (const variant of variants) {
        const exact = numbers.get(`w${variant}`);
        if (exact !== undefined) found.add(exact);
        if (stem && variant.length < STEM) for (const number of beginning(variant)) found.add(number);
      }
    }
    return found;
  };
}
