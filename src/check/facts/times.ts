import { chineseNumber } from './chinese-numerals.ts';
import { clockOf } from './clocks.ts';
import { twoDigits } from './date-parts.ts';
import type { Found, PlainText } from './fact.ts';

/** A time of the day as it is read, before a range has given it its half of the day. */
interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | undefined;
  /** Whether nothing but its neighbour can tell that it is a time. */
  readonly isBare: boolean;
  readonly start: number;
  readonly end: number;
}

/** Times of the day, on the clock of 24 hours; zones are left aside. */
export function readTimes({ lower }: PlainText, language: string): Found[] {
  const { pattern, noon, between } = clockOf(language);
  const times: Time[] = [];
  if (/\d|[点时]/.test(lower)) {
    for (const match of lower.matchAll(pattern)) {
      const time = timeOf(match, language);
      if (time) times.push(time);
    }
  }
  const areLinked = (one: Time, other: Time) => between.test(lower.slice(one.end, other.start));
  const whole = language === 'zh' ? withHalfOfFirst(times, areLinked) : withHalfOfLast(times, areLinked);
  const found = whole.map((time) => toFound(time, lower));
  for (const { 0: written, index, groups } of lower.matchAll(noon)) {
    const value = groups?.noon ? '12:00' : '00:00';
    found.push({ kind: 'time', value, start: index, end: index + written.length, soft: true });
  }
  return found;
}

function timeOf(match: RegExpMatchArray, language: string): Time | undefined {
  const { at, am, pm, colon, colonMinute, point, pointMinute, mark, half } = match.groups ?? {};
  const { hour = '', minute } = match.groups ?? {};
  const minutes = colonMinute ?? pointMinute ?? minute;
  const isTold =
    colon !== undefined ||
    // Russian hours of day and night are days and nights without it: "3 дня"; an Arabic letter may be metres.
    ((am ?? pm ?? '').length > 1 && (language !== 'ru' || mark !== undefined || minutes !== undefined)) ||
    minute !== undefined ||
    half !== undefined ||
    // "24 hours" is a time only after a word for *at*, "9点" only with its half of the day, "一时" is a while.
    (mark !== undefined && (at !== undefined || (/^[时時]$/.test(mark) && /^\d/.test(hour)))) ||
    (point !== undefined && (at !== undefined || mark !== undefined)) ||
    (at !== undefined && language === 'ar');
  const isBare = !isTold;
  if (isBare && (minutes === undefined ? language !== 'en' : point !== '.')) return undefined;
  const start = match.index ?? 0;
  return {
    hour: /^\d/.test(hour) ? Number(hour) : chineseNumber(hour),
    minute: half ? 30 : minuteOf(minutes),
    half: am ? 'am' : pm ? 'pm' : undefined,
    isBare,
    start,
    end: start + match[0].length,
  };
}

function minuteOf(written: string | undefined): number {
  if (!written) return 0;
  return /^\d/.test(written) ? Number(written) : chineseNumber(written);
}

type Links = (one: Time, other: Time) => boolean;

/** Chinese tells the half of the day with the first hour of a range: 下午2时至4时. */
function withHalfOfFirst(times: readonly Time[], areLinked: Links): Time[] {
  const whole: Time[] = [];
  for (const time of times) {
    const before = whole.at(-1);
    const takes = before?.half === 'pm' && !time.half && areLinked(before, time);
    whole.push(takes ? { ...time, half: 'pm' } : time);
  }
  return whole;
}

/** Other languages tell it with the last, which makes a time of a bare number before it: "9–11 a.m.". */
function withHalfOfLast(times: readonly Time[], areLinked: Links): Time[] {
  const whole: Time[] = [];
  for (const time of times.toReversed()) {
    const after = whole[0];
    const isLinked = after !== undefined && areLinked(time, after);
    if (time.isBare && !isLinked) continue;
    whole.unshift(isLinked && !time.half ? { ...time, half: halfOfFirst(time, after) } : time);
  }
  return whole;
}

/** "2–4 p.m." begins at two in the afternoon, "10–2 p.m." in the morning. */
function halfOfFirst(first: Time, last: Time): 'am' | 'pm' | undefined {
  if (!last.half) return undefined;
  const minutes = ({ hour, minute }: Time) => (hour % 12) * 60 + minute;
  if (minutes(first) < minutes(last)) return last.half;
  return last.half === 'pm' ? 'am' : 'pm';
}

/** What may be no time after all can be read as the number it is otherwise: "à 14.30", "в 9 часов". */
function toFound({ hour, minute, half, start, end }: Time, text: string): Found {
  let hours = hour;
  if (half === 'pm' && hour < 12) hours += 12;
  if (half === 'am' && hour === 12) hours = 0;
  const alternatives = minute === 0 ? [...new Set([String(hour), String(hours)])] : [];
  const decimal = /^\d+\.\d\d/.exec(text.slice(start, end))?.[0];
  if (decimal) alternatives.push(String(Number(decimal)));
  return { kind: 'time', value: `${twoDigits(hours)}:${twoDigits(minute)}`, alternatives, start, end };
}
