import type { WordTable } from '../model/word-table.ts';

/** The words of several tables as one table, of all their languages. */
export function mergeWords(...tables: readonly WordTable[]): WordTable {
  const languages = [...new Set(tables.flatMap((table) => table.languages))];
  const concepts = tables.flatMap((table) => {
    const columns = languages.map((language) => table.languages.indexOf(language));
    return table.concepts.map((cells) => columns.map((column) => cells[column] ?? ''));
  });
  return { languages, concepts };
}
