import { dateValue } from './date-parts.ts';
import type { Found, PlainText } from './fact.ts';

const yearFirst = /(?<![\p{L}\d]|\d[-./])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\p{sc=Latin}\d]|[-./]\d)/gu;
const yearLast =
  /(?<![\p{L}\d]|\d[-./])(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?:г\.?)?(?![\p{sc=Latin}\d]|[-./]\d)/gu;

/** Dates in digits alone. Where day and month could change places, the value has the day first, as most of the world writes. */
export function readNumericDates({ lower }: PlainText, language: string): Found[] {
  const found: Found[] = [];
  for (const { 0: written, 1: year, 3: month, 4: day, index } of lower.matchAll(yearFirst)) {
    push(found, { written, index, year: Number(year), month: Number(month), day: Number(day) }, false);
  }
  for (const { 0: written, 1: day, 2: mark, 3: month, 4: year, index } of lower.matchAll(yearLast)) {
    const swaps = mark === '/' && (language === 'en' || Number(month) > 12);
    push(found, { written, index, year: Number(year), month: Number(month), day: Number(day) }, swaps);
  }
  return found;
}

interface Digits {
  readonly written: string;
  readonly index: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function push(found: Found[], { written, index, year, month, day }: Digits, swaps: boolean) {
  const values: string[] = [];
  if (month >= 1 && month <= 12 && day >= 1 && day <= 31) values.push(dateValue({ year, month, day }));
  if (swaps && day >= 1 && day <= 12 && month >= 1 && month <= 31 && day !== month) {
    values.push(dateValue({ year, month: day, day: month }));
  }
  const [value, ...alternatives] = values;
  if (value) found.push({ kind: 'date', value, alternatives, start: index, end: index + written.length });
}
