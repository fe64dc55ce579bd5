import type { PDFPageProxy } from 'pdfjs-dist';

/** A piece of text as pdf.js gives it: what stands in one run, and where it begins, in points. */
interface Piece {
  readonly text: string;
  readonly x: number;
  readonly rtl: boolean;
}

/**
 * The lines of a page in the order in which the browser wrote them, each in reading order.
 *
 * pdf.js gives the pieces of a line as they are drawn, from left to right, and turns round the letters within
 * each piece that is Arabic. On a page that has such pieces, lines are therefore read from the right, but for
 * Latin words and numbers that belong together (`+41 22 730 5316`). NFKC then takes back what printing does to
 * Arabic letters: their forms by their place in a word (U+FExx), ligatures (lam-alef), the order of their marks.
 * It is not done on other pages: it would make half-width what Chinese sets full-width.
 */
export async function linesOf(page: PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent();
  const lines: Piece[][] = [[]];
  for (const item of items) {
    if (!('str' in item)) continue;
    lines.at(-1)?.push({ text: item.str, x: Number(item.transform[4]), rtl: item.dir === 'rtl' });
    if (item.hasEOL) lines.push([]);
  }
  const rtl = lines.flat().some((piece) => piece.rtl);
  const read = lines.map((pieces) => (rtl ? fromTheRight(pieces) : pieces).map(({ text }) => text).join(''));
  return read.map((line) => (rtl ? line.normalize('NFKC') : line)).filter((line) => line.trim() !== '');
}

/** The pieces of a line from right to left; runs from left to right stay as they are. */
function fromTheRight(pieces: readonly Piece[]): Piece[] {
  const read: Piece[] = [];
  let run: Piece[] = [];
  let between: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => b.x - a.x)) {
    if (piece.rtl) {
      read.push(...run, ...between, piece);
      [run, between] = [[], []];
    } else if (!/[\p{L}\p{N}]/u.test(piece.text)) {
      between.push(piece);
    } else if (run.length > 0) {
      run = [piece, ...between.toReversed(), ...run];
      between = [];
    } else {
      read.push(...between);
      [run, between] = [[piece], []];
    }
  }
  return [...read, ...run, ...between];
}
