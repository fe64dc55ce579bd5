import { twoDigits } from './date-parts.ts';
import type { Found, PlainText } from './fact.ts';
import { lookUpNumber, numberLexisOf } from './number-tokens.ts';
import { vocabularyOf } from './vocabulary-of.ts';
import type { WordList } from './words/vocabulary.ts';

const patterns = new Map<string, RegExp | undefined>();

function patternOf(language: string): RegExp | undefined {
  if (!patterns.has(language)) {
    const { times, cardinals, ordinals } = vocabularyOf(language) ?? {};
    const source = times?.words
      .replaceAll('HOUR', `(?:${upToTwelve(cardinals)}|1[0-2]|[1-9])(?![\\p{L}\\d])`)
      .replaceAll('NEXT', `(?:${upToTwelve(ordinals)})(?<=го)(?!\\p{L})`)
      .replaceAll('AT', times.at)
      .replaceAll('AM', `(?:${times.am})(?!\\p{L})`)
      .replaceAll('PM', `(?:${times.pm})(?!\\p{L})`);
    patterns.set(language, source ? new RegExp(`(?<![\\p{L}\\d:.,-])${source}`, 'gu') : undefined);
  }
  return patterns.get(language);
}

function upToTwelve(words: WordList = {}): string {
  const forms = Object.entries(words).flatMap(([told, list]) => (Number(told) <= 12 ? list.split(' ') : []));
  return forms.toSorted((one, other) => other.length - one.length).join('|') || '(?!)';
}

/** Times of the day in words: "half past two", الساعة العاشرة صباحاً, "в половине третьего". A translation may write them in digits. */
export function readWordTimes({ lower }: PlainText, language: string): Found[] {
  const pattern = patternOf(language);
  if (!pattern) return [];
  return Array.from(lower.matchAll(pattern)).flatMap((match) => {
    const { at, unit, clock, half, quarter, third, to, next, am, pm } = match.groups ?? {};
    const { hour: written = '', ten } = match.groups ?? {};
    const part = half ?? quarter ?? third ?? to;
    const isSpelt = !/\d/.test(written);
    const isTold =
      clock !== undefined ||
      to !== undefined ||
      (isSpelt && (am ?? pm) !== undefined) ||
      (part !== undefined && (at !== undefined || !isSpelt)) ||
      // Arabic has its hours as ordinals.
      (isSpelt && at !== undefined && (unit !== undefined || language === 'ar'));
    const hours = hourOf(next ?? written, language) + (ten ? 10 : 0) - (next ? 1 : 0);
    if (!isTold || (next !== undefined && part === undefined) || hours > 12) return [];
    const minutes = half ? 30 : quarter ? 15 : third ? 20 : to ? -15 : 0;
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    const isCount = unit !== undefined && (am ?? pm) === undefined;
    const found = isCount
      ? countOf(hours, minutes)
      : timeOf(hours, minutes, am ? 'am' : pm ? 'pm' : undefined);
    return [{ ...found, ...span, soft: true }];
  });
}

function hourOf(written: string, language: string): number {
  if (/^\d/.test(written)) return Number(written);
  // Russian has the hour itself for one.
  return lookUpNumber(written, numberLexisOf(language))?.known.value ?? 1;
}

/** Hours that may be counted or told by the clock. */
function countOf(hours: number, minutes: number): Pick<Found, 'kind' | 'value' | 'alternatives'> {
  const total = hours * 60 + minutes;
  return {
    kind: 'number',
    value: String(total / 60),
    alternatives: [String(total), onClock(total), onClock(total + 720)],
  };
}

function timeOf(
  hours: number,
  minutes: number,
  half?: 'am' | 'pm',
): Pick<Found, 'kind' | 'value' | 'alternatives'> {
  const total = (hours % 12) * 60 + minutes;
  const [early, late] = [onClock(total), onClock(total + 720)];
  const hour = minutes === 0 ? [String(hours)] : [];
  if (!half) return { kind: 'time', value: early, alternatives: [late, ...hour] };
  // Twelve at night may be said with the word for the evening.
  if (half && hours < 12) return { kind: 'time', value: half === 'am' ? early : late, alternatives: hour };
  const [value, other] = half === 'am' ? [early, late] : [late, early];
  return { kind: 'time', value, alternatives: [other, ...hour] };
}

/** @param minutes since midnight. */
function onClock(minutes: number): string {
  const ofDay = (minutes + 1440) % 1440;
  return `${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`;
}
