import { enclosing, type Marked } from './marked.ts';
import type { ShownText } from './painted.ts';
import { type Direction, isRightToLeft, toLogicalOrder } from './visual-order.ts';

/** A line of text, or a part of one. */
export interface Line {
  readonly text: string;
  /** Its height on the page, points from the lower edge. */
  readonly y: number;
  /** The size of its font, points. */
  readonly size: number;
}

/** Between lines: in the text there is a space, or nothing. */
export const LINE_BREAK = '\n';

/** What a text object shows on a line. */
interface Piece {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly object: number;
  /** The text of each glyph, from left to right. */
  readonly texts: string[];
}

/**
 * The lines of strings that belong together, each in the order in which it is read. They are painted from left to right,
 * whichever way they are read.
 *
 * @param direction of the paragraph.
 */
export function linesOf(shown: readonly ShownText[], direction: Direction): Line[] {
  const lines: Piece[][] = [];
  for (const piece of piecesOf(shown)) {
    const line = lines.at(-1);
    if (line?.[0] && isSameLine(line[0], piece)) line.push(piece);
    else lines.push([piece]);
  }
  // What is foreign as a whole stands in an element of its own, which has its own direction.
  const all = lines.flat().flatMap(({ texts }) => texts);
  const isForeign = !all.some(isRightToLeft) && all.some((text) => /[\p{L}\p{N}]/u.test(text));
  return lines.map((line) => {
    const { y, size } = line[0] as Piece;
    const texts = line.toSorted((a, b) => a.x - b.x).flatMap((piece) => piece.texts);
    return { text: toLogicalOrder(texts, isForeign ? 'ltr' : direction), y, size };
  });
}

/** Whether two pieces of text stand on one line: marks, notes and indices stand a little higher or lower. */
export function isSameLine(one: Omit<Line, 'text'>, other: Omit<Line, 'text'>): boolean {
  return Math.abs(one.y - other.y) < 0.6 * Math.max(one.size, other.size);
}

function piecesOf(shown: readonly ShownText[]): Piece[] {
  const pieces: Piece[] = [];
  const replacing = lowestOfEach(shown);
  for (const one of shown) {
    const { within, object, x, y, size, codes, font } = one;
    const replacement = replacementOf(within);
    // It stands for all that is painted within it.
    if (replacement && replacing.get(replacement) !== one) continue;
    let piece = pieces.at(-1);
    if (!piece || piece.object !== object || !isSameLine(piece, one)) {
      piece = { x, y, size, object, texts: [] };
      pieces.push(piece);
    }
    if (replacement) piece.texts.push(replacement.actualText ?? '');
    else piece.texts.push(...codes.map((code) => font.toUnicode?.get(code) ?? '\uFFFD'));
  }
  return pieces;
}

function replacementOf(within: ShownText['within']): Marked | undefined {
  return enclosing(within, ({ actualText }) => actualText !== undefined);
}

/** Of what each text replaces, what is painted lowest: letters stand on the line, their marks above it. */
function lowestOfEach(shown: readonly ShownText[]): ReadonlyMap<Marked, ShownText> {
  const lowest = new Map<Marked, ShownText>();
  for (const one of shown) {
    const replacement = replacementOf(one.within);
    const other = replacement && lowest.get(replacement);
    if (replacement && (!other || one.y < other.y)) lowest.set(replacement, one);
  }
  return lowest;
}
