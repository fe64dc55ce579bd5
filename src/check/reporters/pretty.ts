import { counted } from '../../source/counted.ts';
import { styleText } from 'node:util';
import type { VFile } from 'vfile';
import type { Level } from '../../model/circular.ts';
import { openTold, type Told, type ToldPlace } from '../told.ts';
import { countByLevel } from './count-by-level.ts';
import { excerptOf } from './excerpt.ts';

/** How a report is to look. */
export interface PrettyOptions {
  /** Whether colours are wanted. */
  readonly colours: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const styles: Readonly<Record<Level, Style>> = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  info: ['blue', 'bold'],
};

/** Isolates what is read from right to left from what stands around it (UAX 9). */
const [rightToLeft, endOfIsolate] = ['\u2067', '\u2069'];

/** Words that are read from right to left, with the numbers beside and between them. */
const rightToLeftWords =
  /(?:\p{N}+ )?[\p{Script=Arabic}\p{Script=Hebrew}](?:[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\p{N} ]*[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\p{N}])?/gu;

/**
 * The messages of files for a person at a terminal: file by file, each message with the words that it is about, and
 * with what stands on the other side. Words are marked below with `^`; where they are read from right to left, with
 * brackets around them: no column is where a terminal shows it.
 */
export function reportPretty(files: readonly VFile[], { colours, columns }: PrettyOptions): string {
  const paint: Paint = (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text);
  const told = openTold(files);
  const groups = Map.groupBy(told, ({ file }) => file);
  const blocks = [...groups].map(([file, own]) => {
    const messages = own.map((one) => describe(one, paint, columns)).join('\n');
    return `${paint(['bold', 'underline'], file.path)}\n${messages}`;
  });
  return [...blocks, summary(told, files, paint)].join('\n');
}

function describe(told: Told, paint: Paint, columns: number): string {
  const { line, column, level, reason, ruleId, related, confidence, fix } = told;
  const remarks = [
    ruleId,
    confidence < 1 && `${Math.round(confidence * 100)} % sure`,
    fix && 'fixable',
  ].filter(Boolean);
  const head = `  ${paint('dim', `${line}:${column}`)}  ${paint(styles[level], level)}  ${wordsOf(reason)}  ${paint('dim', remarks.join(', '))}`;
  const sides = [told, ...related].map((place) => showPlace(place, paint, columns));
  return [head, ...sides.flat(), ''].join('\n');
}

/** The line of a place with its words marked; a message about a file as a whole has none. */
function showPlace(place: ToldPlace, paint: Paint, columns: number): string[] {
  const { file, line, endLine, endColumn, column } = place;
  if (String(file) === '' || (line === 1 && column === 1 && endLine === 1 && endColumn === 1)) return [];
  const label = (file.data.locale ?? '').padStart(6);
  const bar = paint('dim', '│');
  // Beside the label, the bar and the brackets.
  const room = Math.max(18, columns - 12);
  const { before, words, after, isRightToLeft, indent, width } = excerptOf(place, room);
  const marked = paint('inverse', words);
  if (isRightToLeft) return [`${label} ${bar} ${rightToLeft}${before}⟦${marked}⟧${after}${endOfIsolate}`];
  return [
    `${label} ${bar} ${before}${paint('bold', words)}${after}`,
    `${' '.repeat(6)} ${bar} ${' '.repeat(indent)}${paint('red', '^'.repeat(width))}`,
  ];
}

/** How many messages there are of each level, and in each language. */
function summary(told: readonly Told[], files: readonly VFile[], paint: Paint): string {
  const waived = files.flatMap(({ messages }) => messages).filter((one) => one.waived !== undefined).length;
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { level } of told) counts[level] += 1;
  const locales = Map.groupBy(told, ({ file }) => file.data.locale ?? 'other files');
  const ordered = [...locales].toSorted(([a], [b]) => Number(a.includes(' ')) - Number(b.includes(' ')));
  const byLocale = ordered.map(([locale, own]) => `${locale} ${own.length}`).join(', ');
  const accepted = waived > 0 ? `; ${waived} waived` : '';
  if (told.length === 0)
    return `${paint('green', 'No messages')} on ${counted(files.length, 'file')}${accepted}\n`;
  return `${countByLevel(counts)} (${byLocale})${accepted}\n`;
}

/** A reason on one line; what it quotes from right to left keeps its order. */
function wordsOf(reason: string): string {
  return reason
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(rightToLeftWords, (words) => `${rightToLeft}${words}${endOfIsolate}`);
}
