import { readChineseDates } from './chinese-dates.ts';
import { dateValue, type DateParts, toFound, withYearOfNext } from './date-parts.ts';
import type { Found, PlainText } from './fact.ts';
import { monthsOf, weekdaysOf } from './months.ts';
import { readNumericDates } from './numeric-dates.ts';
import { vocabularyOf } from './vocabulary-of.ts';

/** Dates with and without day and year, each end of a range by itself; weekdays. */
export function readDates(plain: PlainText, language: string): Found[] {
  const numeric = readNumericDates(plain, language);
  const written =
    language === 'zh' ? readChineseDates(plain.lower, numeric) : readWrittenDates(plain, language, numeric);
  return [...numeric, ...written];
}

/** Patterns of a language for what stands around the name of a month. */
interface Around {
  readonly dayBefore: RegExp;
  readonly dayAfter: RegExp | undefined;
  readonly linkBefore: RegExp;
  readonly linkAfter: RegExp;
  readonly year: RegExp;
  readonly between: RegExp;
  readonly sameMonth: RegExp;
}

const arounds = new Map<string, Around>();

function aroundOf(language: string): Around {
  let around = arounds.get(language);
  if (!around) {
    const { between = ' ?[-–/] ?', dates } = vocabularyOf(language) ?? {};
    const day = dates?.day ?? String.raw`\d{1,2}\.?`;
    // Arabic writes its *and* onto the digits.
    const free = language === 'ar' ? String.raw`(?<!\d|\d[.,:/-])` : String.raw`(?<![\p{L}\d]|\d[.,:/-])`;
    const { of = " (?:de |d'|di |do )?", beforeYear = ',? (?:de |d’)?', afterYear = '' } = dates ?? {};
    around = {
      dayBefore: new RegExp(`${free}(${day})${of}$`, 'u'),
      dayAfter: dates?.monthFirst ? new RegExp(String.raw`^ (${day})(?![\d%]|[.:/]\d)`, 'u') : undefined,
      linkBefore: new RegExp(`${free}(${day})(${between}|[,،] ?)$`, 'u'),
      linkAfter: new RegExp(String.raw`^(?:${between})(${day})(?![\d%]|[.:/]\d)`, 'u'),
      year: new RegExp(
        `^${beforeYear}((?:1[0-9]|2[01])\\d\\d)(?![\\d%]|[.,:/-]\\d\\d\\d)(?:${afterYear})?`,
        'u',
      ),
      between: new RegExp(`^(?:${between}|[,،] ?)$`, 'u'),
      sameMonth: /^ ?\/ ?$/,
    };
    arounds.set(language, around);
  }
  return around;
}

function readWrittenDates(plain: PlainText, language: string, taken: readonly Found[]): Found[] {
  const { pattern, numbers, whole } = monthsOf(language);
  const around = aroundOf(language);
  const { lower, text } = plain;
  const dates: DateParts[] = [];
  let last = 0;
  const names = [...lower.matchAll(pattern)];
  for (let at = 0; at < names.length; at++) {
    const [written = '', name = ''] = names[at] ?? [];
    const start = names[at]?.index ?? 0;
    if (start < last || taken.some((other) => start < other.end && start >= other.start)) continue;
    const month = numbers.get(name) ?? 0;
    let end = start + written.length;
    const twin = names[at + 1];
    if (twin && around.sameMonth.test(lower.slice(end, twin.index)) && numbers.get(twin[1] ?? '') === month) {
      end = twin.index + twin[0].length;
    }
    const days = daysBefore(lower.slice(Math.max(last, start - 60), start), around, start);
    if (days.length === 0 && around.dayAfter) {
      days.push(...daysAfter(lower.slice(end, end + 60), around, end));
      end = Math.max(end, days.at(-1)?.end ?? 0);
    }
    const year = around.year.exec(lower.slice(end, end + 40));
    if (year) end += year[0].length;
    const parts = { month, ...(year ? { year: Number(year[1]) } : {}) };
    last = end;
    if (days.length === 0) {
      // An abbreviation alone may be any word, and so may "may".
      if (!year && (!whole.has(name) || isCommonWord(text, start, language))) continue;
      dates.push({ ...parts, start, end });
      continue;
    }
    for (const [index, day] of days.entries()) {
      const isNearest = day.start > start ? index === 0 : index === days.length - 1;
      dates.push({
        ...parts,
        day: day.day,
        start: day.start > start && isNearest ? start : day.start,
        end: index === days.length - 1 ? end : day.end,
      });
    }
  }
  const found = withYearOfNext(dates, (gap) => around.between.test(gap), lower).map(toFound);
  return [...found, ...readWeekdays(lower, language, found)];
}

interface Day {
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

function daysBefore(before: string, { dayBefore, linkBefore }: Around, at: number): Day[] {
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

function daysAfter(after: string, { dayAfter, linkAfter }: Around, at: number): Day[] {
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

/** A day of a month by its digits; the words for it are those for the first. */
function dayOf(written: string): number {
  const day = /^\d/.test(written) ? Number.parseInt(written, 10) : 1;
  return day <= 31 ? day : 0;
}

function isCommonWord(text: string, start: number, language: string): boolean {
  return language === 'en' && /\p{Ll}/u.test(text[start] ?? '');
}

function readWeekdays(lower: string, language: string, dates: readonly Found[]): Found[] {
  const { pattern, numbers } = weekdaysOf(language);
  return [...lower.matchAll(pattern)]
    .map(({ 0: written, 1: name = '', index }) => ({
      kind: 'date' as const,
      value: dateValue({ weekday: numbers.get(name) ?? 0 }),
      start: index,
      end: index + written.length,
      soft: true,
    }))
    .filter(({ start, end }) => !dates.some((date) => start < date.end && end > date.start));
}
