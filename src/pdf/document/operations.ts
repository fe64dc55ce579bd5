import { format, joined } from './format.ts';
import { Lexer } from './lexer.ts';
import { Keyword } from './tokens.ts';
import { Dict, type Value } from './values.ts';

/** An operator of a content stream with the operands before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Value[];
}

/**
 * Gives the operations of a content stream one by one.
 *
 * @param take Gets each of them, with the list that has as many operands at its start: those of the next one take their place.
 * @throws Error when the syntax is broken, or there is an inline image, which Chromium does not write.
 */
export function readOperations(
  content: Uint8Array,
  take: (operator: string, operands: readonly Value[], count: number) => void,
): void {
  const lexer = new Lexer(content);
  // A list that is emptied loses its memory, and takes the same again.
  const operands: Value[] = [];
  let count = 0;
  for (let next = lexer.next(); next !== undefined; next = lexer.next()) {
    if (next instanceof Keyword) {
      if (next.word === 'BI') throw new Error('Unexpected inline image');
      take(next.word, operands, count);
      count = 0;
    } else operands[count++] = next as Value;
  }
}

export function formatOperations(operations: readonly Operation[]): Uint8Array {
  const lines = operations.map(({ operator, operands }) => {
    const parts = operands.map((value) => format(value));
    parts.push(operator);
    return joined(parts);
  });
  return Buffer.from(lines.join('\n'), 'latin1');
}

/** The identifier of marked content that the structure tree refers to (ISO 32000-1, 14.7.4.2). */
export function contentId({ operator, operands: [, properties] }: Operation): number | undefined {
  return operator === 'BDC' && properties instanceof Dict ? properties.number('MCID') : undefined;
}

/** What is to be read instead of what marked content shows (14.9.4). */
export function actualText({ operator, operands: [, properties] }: Operation): string | undefined {
  return operator === 'BDC' && properties instanceof Dict ? properties.text('ActualText') : undefined;
}

/**
 * Where what is opened at an index is closed: the EMC to a BMC or BDC, the ET to a BT.
 *
 * @throws Error when it is not closed.
 */
export function endOf(operations: readonly Operation[], start: number): number {
  const text = operations[start]?.operator === 'BT';
  for (let index = start, depth = 0; index < operations.length; index += 1) {
    const operator = operations[index]?.operator;
    if (text ? operator === 'BT' : operator === 'BMC' || operator === 'BDC') depth += 1;
    else if (operator === (text ? 'ET' : 'EMC')) depth -= 1;
    if (depth === 0) return index;
  }
  throw new Error(`Unexpected end of the page, expected ${text ? 'ET' : 'EMC'}`);
}
