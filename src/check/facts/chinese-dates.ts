import { chineseNumber } from './chinese-numerals.ts';
import { dateValue, type DateParts, toFound, withYearOfNext } from './date-parts.ts';
import type { Found } from './fact.ts';

const YEAR = String.raw`(?<year>\d{4}|[〇零一二三四五六七八九]{4}) ?年 ?`;
const MONTH = String.raw`\d{1,2}|十[一二]?|[一二三四五六七八九]`;
const DAY = String.raw`\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]`;
const TO = String.raw`[-–至到、和及与] ?`;
/** 2月3日(星期一) */
const OF_WEEK = String.raw`(?: ?\((?:星期|周|礼拜)[一二三四五六日天]\))?`;
const lead = String.raw`(?<![\d一二三四五六七八九十])`;

const date = new RegExp(
  `(?:${YEAR})?${lead}(?<month>${MONTH}) ?月份?(?: ?(?<days>(?:${DAY})(?: ?[日号])?(?:${OF_WEEK} ?${TO}(?:${DAY}) ?[日号])*))?`,
  'gu',
);
/** 1–3月: a month whose 月 is left to the one after it. */
const firstMonth = new RegExp(`(?:${YEAR})?${lead}(?<month>${MONTH}) ?${TO}(?=(?:${MONTH}) ?月)`, 'gu');
const weekday = /(?:星期|礼拜|周)([一二三四五六日天])(?![年月])/g;

/** Dates in Chinese, each end of a range by itself; weekdays. */
export function readChineseDates(text: string, isTaken: (at: number) => boolean): Found[] {
  const dates: DateParts[] = [];
  for (const { 0: written, index, groups } of text.matchAll(date)) {
    if (isTaken(index)) continue;
    const { year, month = '', days = '' } = groups ?? {};
    const parts = { month: numberOf(month), ...(year ? { year: numberOf(year) } : {}) };
    if (parts.month > 12) continue;
    const at = index + written.length - days.length;
    const pieces = daysIn(days);
    if (pieces.length === 0) {
      dates.push({ ...parts, start: index, end: index + written.length - days.length });
    }
    for (const [place, { day, start, end }] of pieces.entries()) {
      dates.push({ ...parts, day, start: place === 0 ? index : at + start, end: at + end });
    }
  }
  for (const { 0: written, index, groups } of text.matchAll(firstMonth)) {
    if (dates.some(({ start, end }) => index < end && index + written.length - 1 > start)) continue;
    const { year, month = '' } = groups ?? {};
    dates.push({
      month: numberOf(month),
      ...(year ? { year: numberOf(year) } : {}),
      start: index,
      end: index + written.trimEnd().length - 1,
    });
  }
  const linked = withYearOfEarlier(
    dates.toSorted((one, other) => one.start - other.start),
    text,
  );
  const found = linked.map(toFound);
  return [
    ...found,
    ...readWeekdays(text).filter(
      ({ start }) => !found.some((other) => start >= other.start && start < other.end),
    ),
  ];
}

/** The days of a list such as `12日至14日`, which needs 日 at its end. */
function daysIn(list: string): { day: number; start: number; end: number }[] {
  if (!/[日号]$/.test(list)) return [];
  return [...list.matchAll(new RegExp(`(?<!星期|礼拜|周)(${DAY})(?: ?[日号])?`, 'gu'))].map((match) => ({
    day: numberOf(match[1] ?? ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function numberOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : chineseNumber(written);
}

const link = new RegExp(`^${OF_WEEK} ?[-–至到、和及与] ?$`, 'u');
const links = (gap: string) => link.test(gap);

/** A year is told with the first date of a range in Chinese. */
function withYearOfEarlier(dates: readonly DateParts[], text: string): DateParts[] {
  const whole: DateParts[] = [];
  for (const part of withYearOfNext(dates, links, text)) {
    const before = whole.at(-1);
    const takes =
      before?.year !== undefined && part.year === undefined && links(text.slice(before.end, part.start));
    whole.push(takes ? { ...part, year: before.year, isYearOfOther: true } : part);
  }
  return whole;
}

function readWeekdays(text: string): Found[] {
  return [...text.matchAll(weekday)].map(({ 0: written, 1: day = '', index }) => ({
    kind: 'date',
    value: dateValue({ weekday: '一二三四五六日'.indexOf(day) + 1 || 7 }),
    start: index,
    end: index + written.length,
    soft: true,
  }));
}
