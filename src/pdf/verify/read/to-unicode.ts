import { Keyword, Lexer, type Operand } from './lexer.ts';

/**
 * Reads a ToUnicode CMap (ISO 32000-1, 9.10.3).
 *
 * @returns the text of each character code.
 */
export function readToUnicode(bytes: Uint8Array): Map<number, string> {
  const map = new Map<number, string>();
  const lexer = new Lexer(bytes);
  let operands: Operand[] = [];
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (!(token instanceof Keyword)) {
      operands.push(token);
      continue;
    }
    if (token.word === 'endbfchar') addCharacters(map, operands);
    if (token.word === 'endbfrange') addRanges(map, operands);
    operands = [];
  }
  return map;
}

function addCharacters(map: Map<number, string>, operands: readonly Operand[]) {
  for (let index = 0; index + 1 < operands.length; index += 2)
    map.set(toCode(operands[index]), toText(operands[index + 1]));
}

function addRanges(map: Map<number, string>, operands: readonly Operand[]) {
  for (let index = 0; index + 2 < operands.length; index += 3) {
    const [from, to] = [toCode(operands[index]), toCode(operands[index + 1])];
    const target = operands[index + 2];
    // Codes have two bytes at the most: a hostile range shall not run on.
    for (let code = from; code <= Math.min(to, from + 0xffff); code++) {
      if (Array.isArray(target)) map.set(code, toText(target[code - from]));
      else map.set(code, countUp(toText(target), code - from));
    }
  }
}

/** A text whose last unit is higher by a number. */
function countUp(text: string, by: number): string {
  if (by === 0) return text;
  return text.slice(0, -1) + String.fromCharCode((text.charCodeAt(text.length - 1) + by) & 0xffff);
}

/** The number that a string's bytes make, the highest first. */
export function toCode(string: Operand | undefined): number {
  if (!(string instanceof Uint8Array)) throw new Error('a CMap has no code where there has to be one');
  return string.reduce((code, byte) => code * 256 + byte, 0);
}

function toText(string: Operand | undefined): string {
  if (!(string instanceof Uint8Array)) throw new Error('a CMap has no text where there has to be one');
  let text = '';
  for (let index = 0; index + 1 < string.length; index += 2)
    text += String.fromCharCode(((string[index] as number) << 8) | (string[index + 1] as number));
  return text;
}
