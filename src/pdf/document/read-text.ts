import { codesOf, type Font } from './font.ts';
import { actualText, contentId, type Operation } from './operations.ts';
import { PdfString, type Value } from './values.ts';

/** Marked content that is open: what it shows so far, in the order in which it is shown. */
interface Open {
  readonly id: number | undefined;
  readonly actual: string | undefined;
  readonly reversed: boolean;
  readonly pieces: string[];
}

/**
 * Reads the text of marked content, by its identifier. Text that is shown from right to left (`/ReversedChars`, ISO
 * 32000-1, 14.8.2.3.3) is given as it is read.
 */
export function readText(
  operations: readonly Operation[],
  named: (name: Value | undefined) => Font | undefined,
): Map<number, string> {
  const texts = new Map<number, string>();
  const open: Open[] = [];
  let font: Font | undefined;
  for (const operation of operations) {
    const { operator, operands } = operation;
    if (operator === 'Tf') font = named(operands[0]);
    else if (operator === 'BMC' || operator === 'BDC') {
      const reversed = operands[0] === 'ReversedChars';
      open.push({ id: contentId(operation), actual: actualText(operation), reversed, pieces: [] });
    } else if (operator === 'EMC') close(open, texts);
    else if (font && (operator === 'Tj' || operator === 'TJ'))
      open.at(-1)?.pieces.push(...meanings(operands[0] as Value, font));
  }
  return texts;
}

function close(open: Open[], texts: Map<number, string>): void {
  const { id, actual, reversed, pieces } = open.pop() as Open;
  const text = actual ?? (reversed ? pieces.toReversed() : pieces).join('');
  if (id === undefined) open.at(-1)?.pieces.push(text);
  else texts.set(id, (texts.get(id) ?? '') + text);
}

function meanings(shown: Value, { unicode }: Font): string[] {
  const strings = (Array.isArray(shown) ? shown : [shown]).filter((part) => part instanceof PdfString);
  return strings.flatMap((part) => codesOf(part).map((code) => unicode.get(code) ?? ''));
}
