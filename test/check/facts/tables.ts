import { readFacts } from '../../../src/check/facts/index.ts';

/** The facts of a text in short: their values, with `~` before those that are soft. */
export function valuesIn(text: string, locale: string): string[] {
  return readFacts(text, locale).map(({ value, soft }) => (soft ? `~${value}` : value));
}

/** Makes cases of a table with a text and, after an arrow, the values in it a line. */
export function casesOf(table: string): { text: string; values: string[] }[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', values = ''] = line.split('→').map((side) => side.trim());
      return { text, values: values.split(' | ').filter(Boolean) };
    });
}
