import { type Font, shownBy } from '../document/font.ts';
import { contentId, endOf, type Operation } from '../document/operations.ts';
import type { Dict, Value } from '../document/values.ts';
import type { Draft } from './pass.ts';

/**
 * Makes a space before an inline block a part of the text: Chromium shows it, but leaves it out of the tags where nothing
 * else stands between two elements, and the words would be read as one. It goes to the content before it.
 *
 * Clauses: ISO 14289-1, 7.1 (content is tagged), 7.2; ISO 32000-1, 14.8.2.4 (word breaks).
 */
export function spaces({ drawings, fonts }: Draft): void {
  for (const drawing of drawings) {
    const own = drawing.resources.dict('Font');
    const named = (name: Value | undefined) => fonts.get(own?.dict(name as string) as Dict);
    if (drawing.page) drawing.operations = adopt(drawing.operations, named);
  }
}

function adopt(
  operations: readonly Operation[],
  named: (name: Value | undefined) => Font | undefined,
): Operation[] {
  const kept: Operation[] = [];
  /** The height of the line in which the content ends that is the last operation; nothing where it is none. */
  let line: number | undefined;
  for (let index = 0; index < operations.length; index += 1) {
    const operation = operations[index] as Operation;
    const isContent = contentId(operation) !== undefined;
    const isText = operation.operator === 'BT';
    const whole = isContent || isText ? operations.slice(index, endOf(operations, index) + 1) : [operation];
    if (isText && line !== undefined && heightOf(whole) === line && isSpace(whole, named))
      kept.splice(-1, 0, ...whole);
    else kept.push(...whole);
    if (!isText) line = isContent ? heightOf(whole) : undefined;
    index += whole.length - 1;
  }
  return kept;
}

/** The height of the last line of text. */
function heightOf(operations: readonly Operation[]): number | undefined {
  const place = operations.findLast(({ operator }) => operator === 'Tm');
  return place?.operands[5] as number | undefined;
}

function isSpace(
  operations: readonly Operation[],
  named: (name: Value | undefined) => Font | undefined,
): boolean {
  let font: Font | undefined;
  const meanings = operations.flatMap((operation) => {
    if (operation.operator === 'Tf') font = named(operation.operands[0]);
    return operation.operator === 'TJ' ? shownBy(operation).map((code) => font?.unicode.get(code)) : [];
  });
  return meanings.length > 0 && meanings.every((meaning) => meaning === ' ' || meaning === '\u00a0');
}
