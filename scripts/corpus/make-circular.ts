import type { Locale } from '../../src/model/locale.ts';
import type { Article } from './declaration.ts';

/** A letter of the corpus of letters, as its files stand: what is made rests on it. */
export interface Model {
  /** `circular.yaml`. */
  readonly facts: string;
  /** `letter.<locale>.md`, by locale. */
  readonly letters: ReadonlyMap<Locale, string>;
}

/** How many articles a letter quotes. */
const QUOTED = 3;
/** Days that lie between a letter and the next, and the day of the first. */
const FIRST_DAY = Date.UTC(2001, 0, 2);
const DAY = 86_400_000;

/**
 * Makes the files of one circular: a letter with its facts, lists and tables, and three articles of the declaration as
 * sections of it, in each language. No two circulars below a hundred thousand have the same letter with the same articles in the same order.
 *
 * @param number from 0; the same number gives the same files.
 * @param models the letters; they take turns.
 * @returns what each file holds, by its name.
 */
export function makeCircular(
  number: number,
  models: readonly Model[],
  articles: ReadonlyMap<Locale, readonly Article[]>,
): Map<string, string> {
  const model = models[number % models.length];
  if (!model) throw new Error('There is no letter to make others from');
  const count = Math.min(...Array.from(articles.values(), ({ length }) => length));
  const numbers = chosen(Math.floor(number / models.length), count);
  const files = new Map([['circular.yaml', factsOf(number, model.facts)]]);
  for (const [locale, letter] of model.letters) {
    const quoted = numbers.flatMap((one) => articles.get(locale)?.[one] ?? []);
    files.set(`letter.${locale}.md`, letterOf(letter, quoted));
  }
  return files;
}

/** The reference of the circular of a number: `CL-25/1001`, and its folder. */
export function nameOf(number: number): { reference: string; slug: string } {
  return { reference: `CL-25/${number + 1001}`, slug: `cl-25-${number + 1001}` };
}

/** Different numbers of articles, others for each turn: the turn in the base of their count, none of them twice. */
function chosen(turn: number, count: number): number[] {
  const left = Array.from({ length: count }, (_, index) => index);
  let rest = turn;
  return Array.from({ length: Math.min(QUOTED, count) }, () => {
    const [one = 0] = left.splice(rest % left.length, 1);
    rest = Math.floor(rest / (left.length + 1));
    return one;
  });
}

function factsOf(number: number, facts: string): string {
  const date = new Date(FIRST_DAY + number * DAY).toISOString().slice(0, 10);
  return facts
    .replace(/^reference: .*$/m, `reference: ${nameOf(number).reference}`)
    .replace(/^date: .*$/m, `date: ${date}`);
}

/** A letter with articles before its last two paragraphs: their first words in a table, several paragraphs as a list. */
function letterOf(letter: string, articles: readonly Article[]): string {
  const blocks = letter.trimEnd().split('\n\n');
  const title = articles.map(({ heading }) => heading).join(', ');
  const sections = articles.flatMap(({ heading, paragraphs }) => [
    `## ${heading}`,
    paragraphs.length > 1
      ? paragraphs.map((words, index) => `${index + 1}. ${words}`).join('\n')
      : paragraphs.join(''),
  ]);
  const rows = articles.map(({ heading, paragraphs }) => `| ${heading} | ${paragraphs[0] ?? ''} |`);
  const [head = '', ...below] = rows;
  const table = [head, '|---|---|', ...below].join('\n');
  const [subject = '', ...body] = [...blocks.slice(0, -2), ...sections, table, ...blocks.slice(-2)];
  return `${[subject.replace(/^(subject: '[^\n]*)'$/m, `$1 (${title.replaceAll("'", "''")})'`), ...body].join('\n\n')}\n`;
}
