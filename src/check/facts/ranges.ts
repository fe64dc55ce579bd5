import { scaled } from './digits.ts';
import type { Found } from './fact.ts';
import { vocabularyOf } from './vocabulary-of.ts';

const patterns = new Map<string, RegExp>();

/**
 * Numbers that stand as the first of a range may be meant in the scale or the percents of the last ("2–3 million", "10 to
 * 15%"), and years be cut ("2023-24"): such readings become alternatives. What a slash joins is one value, unless both are years.
 *
 * @param numbers by their place.
 */
export function inRanges(numbers: readonly Found[], text: string, language: string): Found[] {
  let between = patterns.get(language);
  if (!between) {
    const words = language === 'zh' ? ' ?[-–至到、] ?' : (vocabularyOf(language)?.between ?? ' ?[-–] ?');
    between = new RegExp(`^(?:${words})$`, 'u');
    patterns.set(language, between);
  }
  const found: Found[] = [];
  for (const number of numbers) {
    const first = found.at(-1);
    const gap = first ? text.slice(first.end, number.start) : '';
    if (!first || !isPlain(first)) found.push(number);
    else if (gap === '/' && isPlain(number) && !isWholeYear(number)) {
      found.push(...joined(found, first, number));
    } else {
      if (between.test(gap)) found[found.length - 1] = beforeOf(first, number);
      found.push(gap === '-' || gap === '–' ? yearInFull(first, number) : number);
    }
  }
  return found;
}

/** Whether a number is digits alone. */
function isPlain({ value, scale, soft }: Found): boolean {
  return scale === undefined && !soft && /^[\d./]+$/.test(value);
}

function isWholeYear({ value }: Found): boolean {
  return /^(?:19|20)\d\d$/.test(value);
}

function beforeOf(first: Found, last: Found): Found {
  const alternatives = [...(first.alternatives ?? [])];
  const scale = last.scale ?? 1;
  const isPercent = last.value.endsWith('%');
  if (scale > 1) alternatives.push(scaled(first.value, scale));
  if (isPercent) alternatives.push(`${first.value}%`);
  return alternatives.length > 0 ? { ...first, alternatives } : first;
}

/** The year that "24" is in "2023-24". */
function yearInFull(first: Found, last: Found): Found {
  if (!isWholeYear(first) || !/^\d\d$/.test(last.value)) return last;
  return { ...last, alternatives: [...(last.alternatives ?? []), first.value.slice(0, 2) + last.value] };
}

/** 70/1 is one value; 2023/24 are two years. */
function joined(found: Found[], first: Found, last: Found): Found[] {
  if (isWholeYear(first) && /^\d\d$/.test(last.value)) return [yearInFull(first, last)];
  found.pop();
  const value = `${first.value}/${last.value}`;
  return [
    {
      kind: 'number',
      value,
      alternatives: dayAndMonth(first.value, last.value),
      start: first.start,
      end: last.end,
    },
  ];
}

/** `1/2` may be the first of February or the second of January. */
function dayAndMonth(first: string, last: string): string[] {
  const values: string[] = [];
  for (const [day, month] of [
    [Number(first), Number(last)],
    [Number(last), Number(first)],
  ] as const) {
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12) {
      values.push(`--${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    }
  }
  return [...new Set(values)];
}
