import { dateValue } from './date-parts.ts';
import type { Found } from './fact.ts';
import { plainWord } from './plain-form.ts';

/** How a language writes the dates of one month. */
interface MonthPattern {
  readonly month: number;
  readonly pattern: RegExp;
}

const styles: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { day: 'numeric', month: 'long', year: 'numeric' },
  { month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'long' },
];
const patterns = new Map<string, readonly MonthPattern[]>();

/** Dates as `Intl` writes them in a language, for those whose words around a month are not known: the fullest ones first. */
export function readIntlDates(lower: string, language: string): Found[] {
  const found: Found[] = [];
  if (!/\d/.test(lower)) return found;
  for (const { month, pattern } of patternsOf(language)) {
    for (const { 0: written, index, groups } of lower.matchAll(pattern)) {
      const span = { start: index, end: index + written.length };
      if (found.some(({ start, end }) => span.start < end && span.end > start)) continue;
      const { year, day } = groups ?? {};
      if (Number(day ?? 1) > 31 || Number(day ?? 1) < 1) continue;
      const value = dateValue({
        month,
        ...(year ? { year: Number(year) } : {}),
        ...(day ? { day: Number(day) } : {}),
      });
      found.push({ kind: 'date', value, ...span });
    }
  }
  return found;
}

function patternsOf(language: string): readonly MonthPattern[] {
  let known = patterns.get(language);
  if (!known) {
    known = styles.flatMap((style) =>
      Array.from({ length: 12 }, (_, at): MonthPattern => {
        const format = new Intl.DateTimeFormat(language, {
          ...style,
          calendar: 'gregory',
          numberingSystem: 'latn',
          timeZone: 'UTC',
        });
        const parts = format
          .formatToParts(Date.UTC(2024, at, 3))
          .map((part, place, all) => (all[place - 1]?.type === 'era' ? '' : sourceOf(part)))
          .join('');
        return { month: at + 1, pattern: new RegExp(`(?<![\\p{N}])${parts}(?!\\p{N})`, 'gu') };
      }),
    );
    patterns.set(language, known);
  }
  return known;
}

function sourceOf({ type, value }: Intl.DateTimeFormatPart): string {
  if (type === 'day') return String.raw`(?<day>\d{1,2})`;
  if (type === 'year') return String.raw`(?<year>\d{4})`;
  if (type === 'weekday') return String.raw`[\p{L}\p{M}]+`;
  // Eras are left out in letters.
  if (type === 'era') return `(?:${escaped(value)} )?`;
  return escaped(value);
}

function escaped(words: string): string {
  return plainWord(words)
    .toLowerCase()
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
