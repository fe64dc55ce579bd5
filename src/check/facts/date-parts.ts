import type { Found } from './fact.ts';

/** What is told of a date, and where. */
export interface DateParts {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
  /** Whether the year was told with another date. */
  readonly isYearOfOther?: boolean;
  readonly start: number;
  readonly end: number;
}

/** A date as in ISO 8601, `--11-16` and `--11` where its year is not told; a weekday by its number, from Monday on. */
export function dateValue(parts: { year?: number; month?: number; day?: number; weekday?: number }): string {
  const { year, month = 0, day, weekday } = parts;
  if (weekday) return `weekday-${weekday}`;
  const start = year === undefined ? '-' : String(year).padStart(4, '0');
  return [start, ...[month, day].filter((part) => part !== undefined).map(twoDigits)].join('-');
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The fact that a date is; a month without day and year is soft. */
export function toFound({ year, month, day, isYearOfOther, start, end }: DateParts): Found {
  const isMonth = year === undefined && day === undefined;
  const value = dateValue({ ...(year === undefined ? {} : { year }), month, ...(day ? { day } : {}) });
  const alternatives = isYearOfOther ? [dateValue({ month, ...(day ? { day } : {}) })] : [];
  return { kind: 'date', value, alternatives, start, end, ...(isMonth ? { soft: true } : {}) };
}

/**
 * Gives dates without a year the year of the date that follows them as the other end of a range: "30 November to
 * 2 December 2024".
 *
 * @param dates by their place.
 * @param links whether what stands between two dates makes a range or list of them.
 */
export function withYearOfNext(
  dates: readonly DateParts[],
  links: (gap: string) => boolean,
  text: string,
): DateParts[] {
  const whole: DateParts[] = [];
  for (const date of dates.toReversed()) {
    const next = whole[0];
    const takes =
      next?.year !== undefined && date.year === undefined && links(text.slice(date.end, next.start));
    whole.unshift(takes ? { ...date, year: next.year, isYearOfOther: true } : date);
  }
  return whole;
}
