import type { Font } from './font.ts';
import { type Operation, readOperations } from './operations.ts';
import { PdfString, type Value } from './values.ts';

/** How far a glyph may stand from its place, in units of the page's text (0.75 points): no renderer shows that. */
const TOLERANCE = 0.0001;
/** Hundredths of a thousandth of an em: what is rounded away is made up for by the next glyph. */
const PRECISION = 100;
/** Units of an em in the fonts that are used. */
const EM = 1000;

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Reads the operations of a content stream, with lines of text as strings. Chromium places each glyph on its own, in two lines of
 * the content stream; here only those get a number that do not stand where the one before them ends, and text objects that follow
 * each other become one. 11 kB less in a letter, and a tenth of the operations for the passes to look at.
 *
 * It rests on widths that are those of the font program (ISO 19005-3, 6.2.11.5), and on TJ (ISO 32000-1, 9.4.3).
 *
 * @param named Gives the font that a name stands for; text in one that it does not know stays as it is.
 * @throws as `readOperations`.
 */
export function inRuns(
  content: Uint8Array,
  named: (name: Value | undefined) => Font | undefined,
): Operation[] {
  const runs = new Runs(named);
  readOperations(content, (operator, operands, count) => runs.take(operator, operands, count));
  return runs.written;
}

class Runs {
  readonly written: Operation[] = [];
  readonly #named: (name: Value | undefined) => Font | undefined;
  /** What is asked for: font, size, the matrix of Tm, and what Td added to that, in its units. */
  #tf: Operation | undefined;
  #font: Font | undefined;
  #size = 0;
  #matrix = IDENTITY;
  #x = 0;
  #y = 0;
  /** How far what was shown since then reaches: what is shown without another Td stands there. */
  #ahead = 0;
  /** What is written: font and size, the matrix and by how much it is stretched. */
  #writtenName: Value | undefined;
  #writtenSize = 0;
  #origin: Matrix | undefined;
  #stretch = 1;
  /** Where the origin of what is asked for stands, and the next glyph of what is written, in the units of the latter. */
  #base: readonly [x: number, y: number] | undefined;
  #pen = 0;
  /** The run that is being put together: the bytes of strings, and the numbers between them. */
  #run: (string | number)[] = [];

  constructor(named: (name: Value | undefined) => Font | undefined) {
    this.#named = named;
  }

  /** Most operations move to a glyph or show one: nothing is made of them but what is written in their stead. */
  take(operator: string, operands: readonly Value[], count: number): void {
    if (operator === 'Td' && count === 2) {
      this.#x += operands[0] as number;
      this.#y += operands[1] as number;
      this.#ahead = 0;
    } else if (operator === 'Tj' && count === 1) this.#show(operands[0] as PdfString);
    else if (operator === 'Tf' && count === 2) {
      this.#tf = { operator, operands: operands.slice(0, count) };
      this.#font = this.#named(operands[0]);
      this.#size = operands[1] as number;
    } else if (operator === 'Tm' && count === 6) this.#move(operands.slice(0, count) as unknown as Matrix);
    else if (operator === 'BT') this.#begin();
    else {
      this.#flush();
      this.written.push({ operator, operands: operands.slice(0, count) });
    }
  }

  #move(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#x = 0;
    this.#y = 0;
    this.#ahead = 0;
    this.#base = this.#origin && distance(this.#origin, matrix);
  }

  /** A text object that follows another one continues it. */
  #begin(): void {
    if (this.written.at(-1)?.operator === 'ET') this.written.pop();
    else {
      this.written.push({ operator: 'BT', operands: [] });
      this.#writtenName = undefined;
      this.#origin = undefined;
    }
    this.#move(IDENTITY);
  }

  #show(string: PdfString): void {
    const font = this.#font;
    const stretch = font ? stretchOf(this.#size) : 1;
    const name = this.#tf?.operands[0];
    if (name !== this.#writtenName || this.#size !== this.#writtenSize) {
      this.#flush();
      this.written.push(this.#tf as Operation);
      this.#writtenName = name;
      this.#writtenSize = this.#size;
    }
    const inLine = this.#base && Math.abs(this.#base[1] + this.#y) <= TOLERANCE && stretch === this.#stretch;
    if (font && inLine) this.#adjust((this.#base?.[0] ?? 0) + this.#x + this.#ahead - this.#pen);
    else this.#place(stretch);
    if (font) this.#add(string.bytes, font);
    else {
      this.written.push({ operator: 'Tj', operands: [string] });
      this.#origin = undefined;
      this.#base = undefined;
    }
  }

  #place(stretch: number): void {
    this.#flush();
    const [a, b, c, d, e, f] = this.#matrix;
    const [x, y] = [this.#x + this.#ahead, this.#y];
    const origin: Matrix = [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
    this.written.push({ operator: 'Tm', operands: [a * stretch, b * stretch, ...origin.slice(2)] });
    this.#origin = origin;
    this.#stretch = stretch;
    this.#base = [-x, -y];
    this.#pen = 0;
  }

  #adjust(gap: number): void {
    if (Math.abs(gap) <= TOLERANCE) return;
    const unit = (this.#size * this.#stretch) / 1000;
    const number = Math.round((-gap / unit) * PRECISION) / PRECISION;
    this.#run.push(number);
    this.#pen -= number * unit;
  }

  /** Codes have two bytes; one that is left over shows nothing. */
  #add(bytes: string, font: Font): void {
    const whole = bytes.length % 2 === 0 ? bytes : bytes.slice(0, -1);
    const last = this.#run.at(-1);
    if (typeof last === 'string') this.#run[this.#run.length - 1] = last + whole;
    else this.#run.push(whole);
    for (let index = 1; index < whole.length; index += 2) {
      const code = whole.charCodeAt(index - 1) * 256 + whole.charCodeAt(index);
      const advance = (font.width(code) * this.#size) / 1000;
      this.#ahead += advance;
      this.#pen += advance * this.#stretch;
    }
  }

  #flush(): void {
    if (this.#run.length === 0) return;
    const parts = this.#run.map((part) => (typeof part === 'string' ? new PdfString(part) : part));
    this.written.push({ operator: 'TJ', operands: [parts] });
    this.#run = [];
  }
}

/**
 * By how much Chromium's glyphs advance further than their size says: FreeType counts sizes in 64ths and scales by a
 * number of 16 bits. Where that is a hundred-thousandth at most, lines are stretched by it: no glyph looks different,
 * and most stand where they have to. Where it is more, 1, and most glyphs need a number.
 */
function stretchOf(size: number): number {
  const scale = Math.round((Math.trunc(size * 64) * 65536) / EM);
  const stretch = Math.round(((scale * EM) / 65536 / 64 / size) * 1e8) / 1e8;
  return Math.abs(stretch - 1) < 1e-5 ? stretch : 1;
}

/** How far a matrix's origin is from another's, in the other's units; nothing where it turns or scales otherwise. */
function distance([a, b, c, d, e, f]: Matrix, other: Matrix): [x: number, y: number] | undefined {
  const determinant = a * d - b * c;
  if (a !== other[0] || b !== other[1] || c !== other[2] || d !== other[3] || determinant === 0)
    return undefined;
  const [right, up] = [other[4] - e, other[5] - f];
  return [(d * right - c * up) / determinant, (a * up - b * right) / determinant];
}
