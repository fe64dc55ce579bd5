import { format, joined } from './format.ts';
import { Keyword, Lexer } from './lexer.ts';
import { Dict, type Value } from './values.ts';

/** An operator of a content stream with the operands before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Value[];
}

/**
 * Gives the operations of a content stream one by one.
 *
 * @param take Gets each of them. The operands are there for it alone: the next operation's take their place.
 * @throws Error when the syntax is broken, or there is an inline image, which Chromium does not write.
 */
export function readOperations(
  content: Uint8Array,
  take: (operator: string, operands: readonly Value[]) => void,
): void {
  const lexer = new Lexer(content);
  const operands: Value[] = [];
  for (let next = lexer.next(); next !== undefined; next = lexer.next()) {
    if (next instanceof Keyword) {
      if (next.word === 'BI') throw new Error('Unexpected inline image');
      take(next.word, operands);
      operands.length = 0;
    } else operands.push(next as Value);
  }
}

export function formatOperations(operations: readonly Operation[]): Uint8Array {
  let text = '';
  const parts: string[] = [];
  for (const { operator, operands } of operations) {
    parts.length = 0;
    for (const value of operands) parts.push(format(value));
    parts.push(operator);
    text += text === '' ? joined(parts) : `\n${joined(parts)}`;
  }
  return Buffer.from(text, 'latin1');
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
