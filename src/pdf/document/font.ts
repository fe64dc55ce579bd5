import { Lexer } from './lexer.ts';
import type { Operation } from './operations.ts';
import { Keyword } from './tokens.ts';
import { Dict, PdfString, type Stream, type Value } from './values.ts';

/** A font whose codes are two bytes and its glyphs' numbers, as Chromium embeds all but Type 3 ones. */
export interface Font {
  /** The Type 0 font. */
  readonly dict: Dict;
  /** The CIDFont below it. */
  readonly descendant: Dict;
  readonly descriptor: Dict;
  /** What each glyph means, by its code (ISO 32000-1, 9.10.3). */
  readonly unicode: Map<number, string>;
  /** The width of a glyph, in thousandths of an em. */
  readonly width: (code: number) => number;
}

/** @returns nothing for a font of another kind. */
export function readFont(dict: Dict): Font | undefined {
  const [descendant] = dict.dicts('DescendantFonts');
  const descriptor = descendant?.dict('FontDescriptor');
  if (!descendant || !descriptor || dict.name('Encoding') !== 'Identity-H') return undefined;
  const map = dict.stream('ToUnicode');
  const widths = readWidths(descendant.list('W'));
  const normal = descendant.number('DW') ?? 1000;
  return {
    dict,
    descendant,
    descriptor,
    unicode: map ? readToUnicode(map) : new Map(),
    width: (code) => widths.get(code) ?? normal,
  };
}

/** The codes of a string that is shown. */
export function codesOf({ bytes }: PdfString): number[] {
  const codes: number[] = [];
  addCodes(bytes, codes);
  return codes;
}

function addCodes(bytes: string, codes: number[]): void {
  for (let index = 1; index < bytes.length; index += 2)
    codes.push(bytes.charCodeAt(index - 1) * 256 + bytes.charCodeAt(index));
}

/** The codes that an operation shows (TJ), which has all of a run's text. */
export function shownBy({ operands: [parts] }: Operation): number[] {
  const codes: number[] = [];
  for (const part of Array.isArray(parts) ? parts : [parts])
    if (part instanceof PdfString) addCodes(part.bytes, codes);
  return codes;
}

/** The string that shows codes. */
export function showing(codes: readonly number[]): PdfString {
  let bytes = '';
  for (const code of codes) bytes += String.fromCharCode(code >> 8, code & 0xff);
  return new PdfString(bytes);
}

/** ISO 32000-1, 9.7.4.3: `first [w w …]` or `first last w`. */
function readWidths(list: readonly Value[]): Map<number, number> {
  const widths = new Map<number, number>();
  for (let index = 0; index < list.length; ) {
    const [first, second, width] = list.slice(index, index + 3) as [number, number | number[], number];
    if (Array.isArray(second)) {
      for (const [offset, each] of second.entries()) widths.set(first + offset, each);
      index += 2;
    } else {
      for (let code = first; code <= second; code += 1) widths.set(code, width);
      index += 3;
    }
  }
  return widths;
}

function readToUnicode({ data }: Stream): Map<number, string> {
  const unicode = new Map<number, string>();
  const lexer = new Lexer(data);
  for (let operands: unknown[] = []; ; ) {
    const next = lexer.next();
    if (next === undefined) return unicode;
    if (!(next instanceof Keyword)) operands.push(next);
    else {
      if (next.word === 'endbfchar') readCharacters(operands as PdfString[], unicode);
      if (next.word === 'endbfrange') readRanges(operands as (PdfString | PdfString[])[], unicode);
      operands = [];
    }
  }
}

function readCharacters(operands: readonly PdfString[], unicode: Map<number, string>): void {
  for (let index = 1; index < operands.length; index += 2)
    unicode.set(codeOf(operands[index - 1]), textOf(operands[index]));
}

function readRanges(operands: readonly (PdfString | PdfString[])[], unicode: Map<number, string>): void {
  for (let index = 2; index < operands.length; index += 3) {
    const [first, last, target] = operands.slice(index - 2, index + 1) as [PdfString, PdfString, PdfString];
    const start = codeOf(first);
    for (let offset = 0; offset <= codeOf(last) - start; offset += 1)
      unicode.set(start + offset, Array.isArray(target) ? textOf(target[offset]) : after(target, offset));
  }
}

/** The last code unit of a range's target counts up. */
function after(target: PdfString, offset: number): string {
  const text = textOf(target);
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + offset);
}

function codeOf(string: PdfString | undefined): number {
  return string ? (codesOf(string)[0] ?? 0) : 0;
}

function textOf(string: PdfString | undefined): string {
  return new PdfString(`\u00fe\u00ff${string?.bytes ?? ''}`).text;
}
