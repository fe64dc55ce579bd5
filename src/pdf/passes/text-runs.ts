import { codesOf, type Font, showing } from '../document/font.ts';
import type { Operation } from '../document/operations.ts';
import { type Dict, PdfString, type Value } from '../document/values.ts';
import type { Draft } from './pass.ts';

/** How far a glyph may stand from its place, in units of the page's text (0.75 points): no renderer shows that. */
const TOLERANCE = 0.0001;
/** Hundredths of a thousandth of an em: what is rounded away is made up for by the next glyph. */
const PRECISION = 100;

/** Units of an em in the fonts that are used. */
const EM = 1000;

type Matrix = readonly [number, number, number, number, number, number];

/**
 * Writes lines of text as strings. Chromium places each glyph on its own, in a line of the content stream each; here
 * only those get a number that do not stand where the one before them ends. 15 kB less in a Latin-script letter.
 *
 * Clauses: ISO 32000-1, 9.4.3 (TJ); it rests on widths that are those of the font program, ISO 19005-3, 6.2.11.5.
 */
export function textRuns({ drawings, fonts }: Draft): void {
  for (const drawing of drawings) {
    const own = drawing.resources.dict('Font');
    const runs = new Runs((name) => fonts.get(own?.dict(name as string) as Dict));
    for (const operation of drawing.operations) runs.take(operation);
    drawing.operations = runs.written;
  }
}

class Runs {
  readonly written: Operation[] = [];
  readonly #named: (name: Value | undefined) => Font | undefined;
  /** What is asked for: font, and the matrix with what Td added to it. */
  #font: Operation | undefined;
  #matrix: Matrix = [1, 0, 0, 1, 0, 0];
  /** What is written: font, matrix, and where the next glyph would stand, in the units of that matrix. */
  #writtenFont: Operation | undefined;
  #origin: Matrix | undefined;
  #stretch = 1;
  #pen = 0;
  /** The run that is being put together: strings and the numbers between them. */
  #run: (number[] | number)[] = [];

  constructor(named: (name: Value | undefined) => Font | undefined) {
    this.#named = named;
  }

  take(operation: Operation): void {
    const { operator, operands } = operation;
    if (operator === 'Tf') this.#font = operation;
    else if (operator === 'Tm') this.#matrix = operands as unknown as Matrix;
    else if (operator === 'Td') this.#matrix = moved(this.#matrix, operands as [number, number]);
    else if (operator === 'Tj') this.#show(operation);
    else if (operator === 'BT') this.#begin(operation);
    else {
      this.#flush();
      this.written.push(operation);
    }
  }

  /** A text object that follows another one continues it. */
  #begin(operation: Operation): void {
    this.#matrix = [1, 0, 0, 1, 0, 0];
    if (this.written.at(-1)?.operator === 'ET') this.written.pop();
    else {
      this.written.push(operation);
      this.#writtenFont = undefined;
      this.#origin = undefined;
    }
  }

  #show(operation: Operation): void {
    const [name, size] = this.#font?.operands as [string, number];
    const font = this.#named(name);
    const stretch = stretchOf(size);
    const ahead = this.#origin && distance(this.#origin, this.#matrix);
    if (name !== this.#writtenFont?.operands[0] || size !== this.#writtenFont.operands[1]) {
      this.#flush();
      this.#writtenFont = this.#font;
      this.written.push(this.#font as Operation);
    }
    if (!ahead || Math.abs(ahead[1]) > TOLERANCE || stretch !== this.#stretch || !font) this.#place(stretch);
    else this.#adjust(ahead[0] - this.#pen, size);
    if (!font) {
      this.written.push(operation);
      this.#origin = undefined;
      return;
    }
    const codes = codesOf(operation.operands[0] as PdfString);
    const last = this.#run.at(-1);
    if (Array.isArray(last)) last.push(...codes);
    else this.#run.push(codes);
    for (const code of codes) this.#pen += (font.width(code) * size * stretch) / 1000;
  }

  #place(stretch: number): void {
    this.#flush();
    const [a, b, ...rest] = this.#matrix;
    this.written.push({ operator: 'Tm', operands: [a * stretch, b * stretch, ...rest] });
    this.#origin = this.#matrix;
    this.#stretch = stretch;
    this.#pen = 0;
  }

  #adjust(gap: number, size: number): void {
    if (Math.abs(gap) <= TOLERANCE) return;
    const unit = (size * this.#stretch) / 1000;
    const number = Math.round((-gap / unit) * PRECISION) / PRECISION;
    this.#run.push(number);
    this.#pen -= number * unit;
  }

  #flush(): void {
    if (this.#run.length === 0) return;
    const operands = this.#run.map((part) => (Array.isArray(part) ? showing(part) : part));
    const single = operands.length === 1 && operands[0] instanceof PdfString;
    this.written.push({ operator: single ? 'Tj' : 'TJ', operands: single ? operands : [operands] });
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

function moved([a, b, c, d, e, f]: Matrix, [x, y]: readonly [number, number]): Matrix {
  return [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
}

/** How far the second matrix's origin is from the first's, in the first's units; nothing where they turn or scale otherwise. */
function distance([a, b, c, d, e, f]: Matrix, other: Matrix): [x: number, y: number] | undefined {
  const determinant = a * d - b * c;
  if (a !== other[0] || b !== other[1] || c !== other[2] || d !== other[3] || determinant === 0)
    return undefined;
  const [right, up] = [other[4] - e, other[5] - f];
  return [(d * right - c * up) / determinant, (a * up - b * right) / determinant];
}
