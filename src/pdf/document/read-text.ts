import { type Font, shownBy } from './font.ts';
import { actualText, contentId, type Operation } from './operations.ts';
import type { Value } from './values.ts';

/** What is shown at once, and how it goes. */
interface Piece {
  readonly text: string;
  /** The line it stands in, by its height on the page. */
  readonly line: number;
  /** Whether it goes from right to left; its text is as it is read. */
  readonly reversed: boolean;
}

/** Marked content that is open. */
interface Open {
  readonly id: number | undefined;
  readonly actual: string | undefined;
  readonly reversed: boolean;
  readonly pieces: Piece[];
}

/** The text of one line. */
interface Line {
  readonly line: number;
  readonly text: string;
}

/** Scripts that have no spaces between words, with their punctuation. */
const SPACELESS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uffef]/u;

/** Words or numbers that go from left to right, and the punctuation on both sides of them. */
const BESIDE =
  /^([\p{Ps}\p{Pe}\p{Pi}\p{Pf}\s.,:;!?]*)([^\p{sc=Arab}\p{sc=Hebr}]*?)([\p{Ps}\p{Pe}\p{Pi}\p{Pf}\s.,:;!?]*)$/u;

/**
 * Reads the text of marked content, by its identifier. Text that is shown from right to left (`/ReversedChars`, ISO
 * 32000-1, 14.8.2.3.3) is given as it is read; and a space between two lines, which Chromium does not show.
 */
export function readText(
  operations: readonly Operation[],
  named: (name: Value | undefined) => Font | undefined,
): Map<number, string> {
  const texts = new Map<number, string>();
  const open: Open[] = [];
  let font: Font | undefined;
  let line = 0;
  let last: Line | undefined;
  for (const operation of operations) {
    const { operator, operands } = operation;
    if (operator === 'Tf') font = named(operands[0]);
    else if (operator === 'Tm') line = operands[5] as number;
    else if (operator === 'BMC' || operator === 'BDC') {
      const reversed = operands[0] === 'ReversedChars';
      open.push({ id: contentId(operation), actual: actualText(operation), reversed, pieces: [] });
    } else if (font && operator === 'TJ')
      open.at(-1)?.pieces.push({ text: meaning(operation, font, open), line, reversed: false });
    else if (operator === 'EMC') {
      const { id, actual, reversed, pieces } = open.pop() as Open;
      if (id === undefined) {
        const text = actual ?? (reversed ? pieces.toReversed() : pieces).map((piece) => piece.text).join('');
        open.at(-1)?.pieces.push({ text, line, reversed: reversed || open.some((one) => one.reversed) });
      } else if (pieces.length > 0) {
        const lines = actual === undefined ? inLines(pieces) : [{ line, text: actual }];
        texts.set(id, joined(lines, last));
        last = lines.at(-1) ?? last;
      }
    }
  }
  return texts;
}

/** Within `/ReversedChars` the last glyph is the first to be read. */
function meaning(operation: Operation, { unicode }: Font, open: readonly Open[]): string {
  const meanings = shownBy(operation).map((code) => unicode.get(code) ?? '');
  return (open.some(({ reversed }) => reversed) ? meanings.toReversed() : meanings).join('');
}

function inLines(pieces: readonly Piece[]): Line[] {
  const lines = [...Map.groupBy(pieces, (piece) => piece.line)];
  return lines.map(([line, all]) => ({ line, text: inOrder(all) }));
}

/** With a space before what begins another line. */
function joined(lines: readonly Line[], before: Line | undefined): string {
  let [text, last] = ['', before];
  for (const each of lines) {
    if (last && last.line !== each.line && !isSpaceless(last.text.at(-1)) && !isSpaceless(each.text[0]))
      text += ' ';
    text += each.text;
    last = each;
  }
  return text;
}

function isSpaceless(character: string | undefined): boolean {
  return character !== undefined && SPACELESS.test(character);
}

/**
 * A line that goes from right to left is read from its end, but for words and numbers that go from left to right in it.
 * What stands beside these belongs to the line. Brackets mean what their ActualText says.
 */
function inOrder(line: readonly Piece[]): string {
  if (!line.some(({ reversed }) => reversed)) return line.map(({ text }) => text).join('');
  const parts: string[] = [];
  for (const [index, { text, reversed }] of line.entries()) {
    if (!reversed && index > 0 && line[index - 1]?.reversed === false) parts.push(parts.pop() + text);
    else parts.push(text);
  }
  const turned = parts.map((part) => {
    const [, left = '', core = '', right = ''] = BESIDE.exec(part) ?? [];
    return core === '' ? part : turn(right) + core + turn(left);
  });
  return turned.toReversed().join('');
}

function turn(text: string): string {
  return Array.from(text).toReversed().join('');
}
