import { weekdaysOf } from './months.ts';
import { vocabularyOf } from './vocabulary-of.ts';

/** What stands around the name of a month in a date. */
export interface AroundMonths {
  /** The year after a month. */
  readonly year: RegExp;
  /** What joins two months' dates, or the two names of one month. */
  readonly between: RegExp;
  readonly dayBefore: RegExp;
  readonly dayAfter: RegExp | undefined;
  readonly linkBefore: RegExp;
  readonly linkAfter: RegExp;
}

const arounds = new Map<string, AroundMonths>();

/** The patterns of a language, for small letters. */
export function aroundMonthsOf(language: string): AroundMonths {
  let around = arounds.get(language);
  if (around) return around;
  const { between = ' ?[-–/] ?', dates } = vocabularyOf(language) ?? {};
  const { day = String.raw`\d{1,2}\.?`, of = " (?:de |d'|di |do )?" } = dates ?? {};
  const { beforeYear = ",? (?:de |d')?", afterYear = '' } = dates ?? {};
  // Arabic writes its *and* onto the digits.
  // A day may end a range, "6-10 October", but no date in digits.
  const joined = String.raw`\d[.,:/]|\d{3}-|\d-\d{1,2}-`;
  const free = language === 'ar' ? `(?<!\\d|${joined})` : `(?<![\\p{L}\\d]|${joined})`;
  const noNumber = String.raw`(?![\d%]|[.:/]\d)`;
  const weekday = `(?:(?:${weekdaysOf(language).source}),? )?`;
  around = {
    dayBefore: new RegExp(`${free}(${day})${of}$`, 'u'),
    dayAfter: dates?.monthFirst ? new RegExp(`^ (${day})${noNumber}`, 'u') : undefined,
    linkBefore: new RegExp(`${free}(${day})(${between}|[,،] ?)${weekday}$`, 'u'),
    linkAfter: new RegExp(`^(?:${between})${weekday}(${day})${noNumber}`, 'u'),
    year: new RegExp(String.raw`^${beforeYear}(\d{4})(?![\d%]|[.,:/-]\d\d\d)(?:${afterYear})?`, 'u'),
    between: new RegExp(`^,?(?:${between}|[,،] ?)${weekday}$`, 'u'),
  };
  arounds.set(language, around);
  return around;
}

/** A day of a month, with its place. */
export interface Day {
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The days that stand before a month: "12", or "12, 13 and 14", or "12–14".
 *
 * @param before what stands before it; `at` is where that ends.
 */
export function daysBefore(before: string, { dayBefore, linkBefore }: AroundMonths, at: number): Day[] {
  const days: Day[] = [];
  let rest = before;
  let match = dayBefore.exec(rest);
  let isList = false;
  while (match) {
    const day = dayOf(match[1] ?? '');
    // A comma alone goes on a list that a word for *and* has begun: "12, 13 and 14".
    if (!day || (days.length > 0 && /^[,،] ?$/.test(match[2] ?? '') && !isList)) break;
    isList ||= days.length > 0;
    const start = at - before.length + match.index;
    days.unshift({ day, start, end: start + (match[1]?.length ?? 0) });
    rest = rest.slice(0, match.index);
    match = linkBefore.exec(rest);
  }
  return days;
}

/** The days that stand after a month, in languages where they do: "November 12–14". */
export function daysAfter(after: string, { dayAfter, linkAfter }: AroundMonths, at: number): Day[] {
  const days: Day[] = [];
  let from = 0;
  let match = dayAfter?.exec(after) ?? null;
  while (match) {
    const day = dayOf(match[1] ?? '');
    if (!day) break;
    const end = at + from + match[0].length;
    days.push({ day, start: end - (match[1]?.length ?? 0), end });
    from += match[0].length;
    match = linkAfter.exec(after.slice(from));
  }
  return days;
}

/** A day of a month by its digits; the words for it are those for the first. Digits that are no day give 0. */
function dayOf(written: string): number {
  const day = /^\d/.test(written) ? Number.parseInt(written, 10) : 1;
  return day <= 31 ? day : 0;
}
