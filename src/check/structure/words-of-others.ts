import type { SegmentedText } from '../../model/alignment.ts';

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/**
 * Names the texts that one of them departs from: `in the source text`, `in the other five languages`.
 *
 * @param text the number of the text that departs: 0 for the source.
 * @param against how many others agree against it.
 * @param texts all of them, the source first.
 */
export function inOthers(text: number, against: number, texts: readonly SegmentedText[]): string {
  if (texts.length === 2) return text === 0 ? 'in the translation' : 'in the source text';
  const others = texts.length - 1;
  if (against === others) return `in the other ${numerals[others] ?? others} languages`;
  if (against <= 1) return 'in the source text';
  return `in ${numerals[against] ?? against} of the other ${numerals[others] ?? others} languages`;
}
