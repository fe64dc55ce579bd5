import { type AroundMonths, aroundMonthsOf, daysAfter, daysBefore } from './around-months.ts';
import { readChineseDates } from './chinese-dates.ts';
import { dateValue, type DateParts, toFound, withYearOfNext } from './date-parts.ts';
import type { Found, PlainText } from './fact.ts';
import { readIntlDates } from './intl-dates.ts';
import { monthsOf, weekdaysOf } from './months.ts';
import { readNumericDates } from './numeric-dates.ts';
import { vocabularyOf } from './vocabulary-of.ts';

/** Dates with and without day and year, each end of a range by itself; weekdays. */
export function readDates(plain: PlainText, language: string): Found[] {
  const numeric = readNumericDates(plain, language);
  const isTaken = (at: number) => numeric.some(({ start, end }) => at >= start && at < end);
  if (language === 'zh') return [...numeric, ...readChineseDates(plain.lower, isTaken)];
  const han = readHanDates(plain.lower, language, isTaken);
  const isFree = (date: Found, others: readonly Found[]) =>
    !others.some(({ start, end }) => date.start < end && date.end > start);
  const dates = readWrittenDates(plain, language, isTaken).filter((date) => isFree(date, han));
  const found = [...numeric, ...han, ...dates];
  if (!vocabularyOf(language)) {
    // What has day, month and year already is read with its range.
    const whole = found.filter(({ value }) => /^\d{4}-\d\d-\d\d$/.test(value));
    const byIntl = readIntlDates(plain.lower, language).filter((date) => isFree(date, whole));
    found.splice(0, found.length, ...found.filter((date) => isFree(date, byIntl)), ...byIntl);
  }
  const dated = language === 'th' ? found.map(inCommonEra) : found;
  return [...dated, ...readWeekdays(plain.lower, language, dated)];
}

/** Thai counts its years from the Buddha. */
function inCommonEra(date: Found): Found {
  return { ...date, value: date.value.replace(/^2[4-6]\d\d/, (year) => String(Number(year) - 543)) };
}

/** Dates with the signs for year, month and day, which Japanese shares with Chinese and Korean has others for. */
function readHanDates(lower: string, language: string, isTaken: (at: number) => boolean): Found[] {
  const signs: Readonly<Record<string, string>> = { 년: '年', 월: '月', 일: '日' };
  const text = language === 'ko' ? lower.replaceAll(/[년월일]/gu, (sign) => signs[sign] ?? sign) : lower;
  if (!/\d ?[年月]/u.test(text)) return [];
  return readChineseDates(text, isTaken).filter(({ value }) => !value.startsWith('weekday'));
}

/** What is read at the name of a month. */
interface MonthAt {
  readonly dates: readonly DateParts[];
  readonly end: number;
}

function readWrittenDates(plain: PlainText, language: string, isTaken: (at: number) => boolean): Found[] {
  const { pattern, numbers, whole } = monthsOf(language);
  const around = aroundMonthsOf(language);
  const dates: DateParts[] = [];
  let last = 0;
  for (const { 0: match, 1: name = '', index: at } of plain.lower.matchAll(pattern)) {
    // Arabic writes its *and* onto the name: it stands between two dates.
    const written = match.replace(/^و(?=\p{L}{3})/u, '');
    const index = at + match.length - written.length;
    if (isTaken(index)) continue;
    const month = numbers.get(name) ?? 0;
    const before = dates.at(-1);
    if (before && before.month === month && / ?[/(] ?/y.test(plain.lower.slice(before.end, index))) {
      // Beirut's and Cairo's names of one month stand side by side; day and year stand around both.
      const twin = readMonth(
        plain.lower,
        month,
        {
          start: before.end,
          end: index + written.length + (plain.lower[index + written.length] === ')' ? 1 : 0),
        },
        last,
        around,
      );
      dates[dates.length - 1] = { ...before, ...yearOf(twin), end: twin.end };
      last = twin.end;
      continue;
    }
    const read = readMonth(plain.lower, month, { start: index, end: index + written.length }, last, around);
    last = read.end;
    // An abbreviation alone may be any word, and so may "may".
    const [first] = read.dates;
    const isAlone = first?.day === undefined && first?.year === undefined;
    if (isAlone && !(whole.has(name) && (language !== 'en' || /\p{Lu}/u.test(plain.text[index] ?? ''))))
      continue;
    dates.push(...read.dates);
  }
  return withYearOfNext(dates, (gap) => around.between.test(gap), plain.lower).map(toFound);
}

function yearOf({ dates }: MonthAt): { year: number } | undefined {
  const year = dates[0]?.year;
  return year === undefined ? undefined : { year };
}

/**
 * The dates that a month's name tells with the days and the year around it.
 *
 * @param last where the month before it ended.
 */
function readMonth(
  text: string,
  month: number,
  name: { start: number; end: number },
  last: number,
  around: AroundMonths,
): MonthAt {
  const { start } = name;
  let { end } = name;
  let days = daysBefore(text.slice(Math.max(last, start - 60), start), around, start);
  const areAfter = days.length === 0;
  if (areAfter) {
    days = daysAfter(text.slice(end, end + 60), around, end);
    end = Math.max(end, days.at(-1)?.end ?? 0);
  }
  const after = around.year.exec(text.slice(end, end + 40));
  // What follows a day and month is their year, however wrong; what follows a month alone may be a count.
  const year = after && (days.length > 0 || /^(?:1\d|2[01])/.test(after[1] ?? '')) ? after : undefined;
  if (year) end += year[0].length;
  const parts = { month, ...(year ? { year: Number(year[1]) } : {}) };
  if (days.length === 0) return { dates: [{ ...parts, start, end }], end };
  const dates = days.map((day, index) => ({
    ...parts,
    day: day.day,
    start: areAfter && index === 0 ? start : day.start,
    end: index === days.length - 1 ? end : day.end,
  }));
  return { dates, end };
}

function readWeekdays(lower: string, language: string, dates: readonly Found[]): Found[] {
  const { pattern, numbers } = weekdaysOf(language);
  return Array.from(lower.matchAll(pattern), ({ 0: written, 1: name = '', index }) => ({
    kind: 'date' as const,
    value: dateValue({ weekday: numbers.get(name) ?? 0 }),
    start: index,
    end: index + written.length,
    soft: true,
  })).filter(({ start, end }) => !dates.some((date) => start < date.end && end > date.start));
}
