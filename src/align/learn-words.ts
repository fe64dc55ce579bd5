import type { Alignment, Bitext } from '../model/alignment.ts';
import type { WordTable } from '../model/word-table.ts';
import { languageOf } from './language-of.ts';
import { learnPair } from './learn-pair.ts';

/**
 * Learns which words correspond from alignments, as far as they are sure. Words that are known already are left out.
 *
 * @param known words that need not be learned.
 * @returns a concept for each word of a source text, with its translations; languages and words in the order of their
 *   letters, so that the same alignments give the same table.
 */
export function learnWords(alignments: readonly Alignment[], known: WordTable): WordTable {
  const bitexts = alignments.flatMap((alignment) => alignment.bitexts);
  const concepts = new Map<string, Map<string, Set<string>>>();
  for (const group of Map.groupBy(bitexts, languagesOf).values()) {
    const [from, to] = [group[0]?.source.text.locale, group[0]?.target.text.locale].map((locale) =>
      languageOf(locale ?? ''),
    ) as [string, string];
    if (from === to) continue;
    for (const [source, target] of learnPair(group, known)) {
      const key = `${from} ${source}`;
      const cells = concepts.get(key) ?? new Map([[from, new Set([source])]]);
      concepts.set(key, cells.set(to, (cells.get(to) ?? new Set()).add(target)));
    }
  }
  const languages = [...new Set([...concepts.values()].flatMap((cells) => [...cells.keys()]))].toSorted();
  const sorted = [...concepts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    languages,
    concepts: sorted.map(([, cells]) =>
      languages.map((language) => [...(cells.get(language) ?? [])].toSorted().join('|')),
    ),
  };
}

/** Texts of one language may name it in several ways; they are still learned from together. */
function languagesOf({ source, target }: Bitext): string {
  return `${languageOf(source.text.locale)} ${languageOf(target.text.locale)}`;
}
