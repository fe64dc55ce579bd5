import type { Found } from './fact.ts';

const letters: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const valid = /^(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** @returns the number that Roman numerals in capitals write; undefined where they write none. */
export function romanNumber(written: string): number | undefined {
  if (!valid.test(written)) return undefined;
  let total = 0;
  let next = 0;
  for (const letter of Array.from(written).toReversed()) {
    const value = letters[letter] ?? 0;
    total += value < next ? -value : value;
    next = Math.max(next, value);
  }
  return total;
}

/** French centuries have an ordinal's ending: XXIe. */
const capitals = /(?<![\p{L}\d])([IVXLCDM]{1,7})(?:(?<=.)(?:e|er|re|ère|ème))?(?![\p{L}\d])/gu;

/** Roman numerals, which another language may write in digits or words; single letters above ten are rather initials. */
export function readRomanNumerals(text: string): Found[] {
  const found: Found[] = [];
  for (const { 0: written, 1: numeral = '', index } of text.matchAll(capitals)) {
    const number = romanNumber(numeral);
    if (number && (numeral.length > 1 || number <= 10)) {
      found.push({
        kind: 'number',
        value: String(number),
        start: index,
        end: index + written.length,
        soft: true,
      });
    }
  }
  return found;
}
