import { chineseNumber } from './chinese-numerals.ts';
import { clockOf } from './clocks.ts';
import { twoDigits } from './date-parts.ts';
import type { Found, PlainText } from './fact.ts';
import { type Time, withBareRanges, withHalfOfFirst, withHalfOfLast } from './half-days.ts';

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
  const told = withBareRanges(times, areLinked);
  const whole = language === 'zh' ? withHalfOfFirst(told, areLinked) : withHalfOfLast(told, areLinked);
  const found = [...whole.map((time) => toFound(time, lower)), ...readMilitaryTimes(lower)];
  for (const { 0: written, index, groups } of lower.matchAll(noon)) {
    if (found.some(({ start, end }) => index >= start && index < end)) continue;
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
    (point === '.' && at !== undefined) ||
    (point !== undefined && mark !== undefined) ||
    (at !== undefined && language === 'ar');
  const isBare = !isTold;
  const isCount = isBare && mark !== undefined && minutes === undefined && /^\d/.test(hour);
  if (isBare && !isCount && (minutes === undefined ? language !== 'en' : point !== '.')) return undefined;
  const start = match.index ?? 0;
  return {
    isCount,
    hour: /^\d/.test(hour) ? Number(hour) : chineseNumber(hour),
    minute: half ? 30 : minuteOf(minutes),
    hasMinutes: minutes !== undefined,
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

const military = /(?<![\p{L}\d.,:/-])([01]\d|2[0-3])([0-5]\d) ?(?:hours|hrs)(?!\p{L})/gu;

/** "2359 hours", in English. */
function readMilitaryTimes(lower: string): Found[] {
  return Array.from(lower.matchAll(military), ({ 0: written, 1: hour, 2: minute, index }) => ({
    kind: 'time' as const,
    value: `${hour}:${minute}`,
    alternatives: [String(Number(`${hour}${minute}`))],
    start: index,
    end: index + written.length,
  }));
}

/** Hours may be counted or told by the clock, "17 heures", and "à 14.30" may be no time: the other reading is kept. */
function toFound({ hour, minute, half, isCount, start, end }: Time, text: string): Found {
  if (isCount && !half) {
    const alternatives = [`${twoDigits(hour)}:00`];
    return { kind: 'number', value: String(hour), alternatives, start, end };
  }
  let hours = hour;
  if (half === 'pm' && hour < 12) hours += 12;
  if (half === 'am' && hour === 12) hours = 0;
  const alternatives = minute === 0 ? [...new Set([String(hour), String(hours)])] : [];
  const decimal = /^\d+\.\d\d/.exec(text.slice(start, end))?.[0];
  if (decimal) alternatives.push(String(Number(decimal)));
  return { kind: 'time', value: `${twoDigits(hours)}:${twoDigits(minute)}`, alternatives, start, end };
}
