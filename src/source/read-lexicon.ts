import { counted } from './counted.ts';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { WordTable } from '../model/word-table.ts';
import { isThere, readText } from './read-file.ts';
import { report } from './report.ts';

/** The name of the file in the `content` folder that holds the words that were learned. */
export const lexiconName = 'lexicon.tsv';

/**
 * Reads `lexicon.tsv`: a line with the languages of the columns, then a concept a line, tabs between its cells. Blank
 * lines and those that begin with `#` are passed over. What is wrong becomes messages (`source/lexicon`); the other
 * lines are read all the same.
 *
 * @param content the `content` folder, absolute.
 * @returns the file and the words; neither where there is no such file.
 */
export async function readLexicon(content: string): Promise<{ file?: VFile; words?: WordTable }> {
  const path = join(content, lexiconName);
  if (!(await isThere(path))) return {};
  const file = await readText(path, content);
  return file.messages.length > 0 ? { file } : { file, ...parseLexicon(file) };
}

function parseLexicon(file: VFile): { words?: WordTable } {
  const lines = String(file)
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ cells: text.split('\t'), text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '' && !text.startsWith('#'));
  const [head, ...rows] = lines;
  if (!head) return {};
  const languages = head.cells;
  const tell = (line: number, cell: number, cells: readonly string[], reason: string) => {
    const column = cells.slice(0, cell).join('\t').length + (cell > 0 ? 2 : 1);
    const length = cells[cell]?.length ?? 0;
    const place = { start: { line, column }, end: { line, column: column + length } };
    report(file, 'source/lexicon', reason, place);
  };
  languages.forEach((language, cell) => {
    if (!/^[a-z]{2,3}$/.test(language)) {
      const what = `Unexpected column \`${language}\`, expected a language such as \`en\``;
      tell(head.line, cell, languages, what);
    } else if (languages.indexOf(language) < cell) {
      tell(
        head.line,
        cell,
        languages,
        `Unexpected second column \`${language}\`, expected each language once`,
      );
    }
  });
  if (file.messages.length > 0) return {};
  const concepts = rows.flatMap(({ cells, line }) => {
    if (cells.length !== languages.length) {
      const reason = `Unexpected ${counted(cells.length, 'cell')}, expected ${languages.length} with tabs between them, as in the first line`;
      tell(line, 0, cells, reason);
      return [];
    }
    if (cells.filter(Boolean).length < 2) {
      tell(line, 0, cells, 'Unexpected word without a translation, expected words in two languages or more');
      return [];
    }
    return [cells];
  });
  return { words: { languages, concepts } };
}
