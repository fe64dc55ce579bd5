import type { WordTable } from '../model/word-table.ts';
import { STEM, stemOf } from './tokenize.ts';

/** The concepts that a word table knows by words of one language, as tokens have them. */
export interface WordColumn {
  /** By whole stems, and by what stems begin with. */
  readonly words: Concepts;
  readonly beginnings: Concepts;
}

/** The numbers of concepts; one that is alone is no list, as nearly all are, which is read in half the time. */
export type Concepts = Readonly<Record<string, number | readonly number[]>>;

/** Reads a column: which concepts it has words for, and beginnings of words. */
export function readColumn({ languages, concepts }: WordTable, language: string): WordColumn {
  const [words, beginnings] = [new Map<string, Set<number>>(), new Map<string, Set<number>>()];
  const column = languages.indexOf(language);
  concepts.forEach((cells, concept) => {
    for (const form of (cells[column] ?? '').split('|')) {
      const isStem = form.endsWith('*');
      const word = isStem ? form.slice(0, -1) : form;
      if (word === '' || word.includes(' ')) continue;
      for (const variant of variantsOf(word, language)) {
        const map = isStem && variant.length < STEM ? beginnings : words;
        const known = map.get(variant);
        if (known) known.add(concept);
        else map.set(variant, new Set([concept]));
      }
    }
  });
  return { words: plain(words), beginnings: plain(beginnings) };
}

/** The numbers of the concepts of a word. */
export function conceptsIn(concepts: Concepts, word: string): readonly number[] {
  const found = Object.hasOwn(concepts, word) ? concepts[word] : undefined;
  if (found === undefined) return [];
  return typeof found === 'number' ? [found] : found;
}

function plain(map: ReadonlyMap<string, ReadonlySet<number>>): Concepts {
  return Object.fromEntries(
    Array.from(map, ([word, [first = 0, ...others]]) => [
      word,
      others.length === 0 ? first : [first, ...others],
    ]),
  );
}

/**
 * What stands for a word in a vocabulary: for one that begins with digits the token of the number (`11月`); an Arabic one may
 * be peeled otherwise where the article is before it.
 */
function variantsOf(word: string, language: string): Iterable<string> {
  const digits = /^\d+/.exec(word)?.[0];
  if (digits !== undefined) return [`n${digits}`];
  const stem = stemOf(word, language);
  return language === 'ar' ? new Set([stem, stemOf(`ال${word}`, language)]) : [stem];
}
