import { scaled } from './digits.ts';
import type { Found, PlainText } from './fact.ts';
import { lookUpNumber, type NumberLexis } from './number-tokens.ts';
import { vocabularyOf } from './vocabulary-of.ts';
import type { Vocabulary } from './words/vocabulary.ts';

type WordsOf = Pick<NumberLexis, 'language' | 'words'>;

interface HalfPatterns {
  readonly after: RegExp;
  readonly alone: RegExp;
  readonly hours: RegExp;
  readonly years: RegExp;
}

/** Chinese has the half before its unit or behind it: 一个半小时, 两天半. */
const chinese: Vocabulary['halves'] = {
  after: '个半(?=月|小时|钟头)|(?:个小时|小时|天|年|周|个月)半',
  one: '(?!)',
  halfHour: '(?<!个)半个?(?:小时|钟头)',
  hours: '(?:个小时|小时|个钟头)',
  years: '年',
};

const patterns = new Map<string, HalfPatterns | undefined>();

function patternsOf(language: string): HalfPatterns | undefined {
  if (!patterns.has(language)) {
    const halves = language === 'zh' ? chinese : vocabularyOf(language)?.halves;
    const [from, to] = language === 'zh' ? ['', ''] : [String.raw`(?<!\p{L})`, String.raw`(?!\p{L})`];
    patterns.set(
      language,
      halves && {
        after: new RegExp(`(?:${halves.after})${to}`, 'uy'),
        alone: new RegExp(`${from}(?:(?<one>${halves.one})|(?<half>${halves.halfHour}))${to}`, 'gu'),
        hours: new RegExp(`${from}(?:${halves.hours})${to}`, 'u'),
        years: new RegExp(`${from}(?:${halves.years})${to}`, 'u'),
      },
    );
  }
  return patterns.get(language);
}

/** One and a half of a unit, and half an hour, where no number stands with them. */
export function readHalves({ lower }: PlainText, language: string): Found[] {
  const known = patternsOf(language);
  if (!known) return [];
  return Array.from(lower.matchAll(known.alone), ({ 0: written, index, groups }) => {
    const fact = { kind: 'number' as const, start: index, end: index + written.length, soft: true };
    return groups?.half
      ? { ...fact, value: '1/2', alternatives: ['30'] }
      : { ...fact, value: '1.5', alternatives: inSmallerUnits('1.5', written, known) };
  });
}

/** Adds the half that follows a number, "two million and a half", and reads hours as minutes too, years and a half as months. */
export function withHalf(fact: Found, text: string, lexis: WordsOf): Found {
  const known = patternsOf(lexis.language);
  if (!known || !/^\d+(?:\.5)?$/.test(fact.value)) return fact;
  known.after.lastIndex = fact.end;
  const half = fact.value.includes('.') ? undefined : known.after.exec(text)?.[0];
  if (half === undefined) {
    const after = /^ ?\p{L}+/u.exec(text.slice(fact.end))?.[0] ?? '';
    const others = inSmallerUnits(fact.value, after, known);
    return others.length > 0 ? { ...fact, alternatives: [...(fact.alternatives ?? []), ...others] } : fact;
  }
  const end = fact.end + half.length;
  const { name = '', scale = 1 } = scaleAfter(text.slice(end), lexis);
  const by = fact.scale ?? scale;
  const value = fact.scale ? String(Number(fact.value) + fact.scale / 2) : scaled(`${fact.value}.5`, scale);
  const others = (fact.alternatives ?? []).map((other) => String(Number(other) + by / 2));
  const unit = half + (/^ ?\p{L}+/u.exec(text.slice(end))?.[0] ?? '');
  const { soft, ...rest } = fact;
  return {
    ...rest,
    value,
    alternatives: [...others, ...inSmallerUnits(value, unit, known)],
    end: end + name.length,
    ...(soft && by === 1 ? { soft } : {}),
  };
}

/** The scale that follows "two and a half", or that Arabic repeats after *and a half*. */
function scaleAfter(after: string, lexis: WordsOf) {
  const name = /^ \p{L}+/u.exec(after)?.[0] ?? '';
  const known = lookUpNumber(name.trim(), lexis)?.known;
  return known?.role === 'scale' ? { name, scale: known.value } : {};
}

function inSmallerUnits(value: string, unit: string, { hours, years }: HalfPatterns): string[] {
  if (hours.test(unit)) return [String(Number(value) * 60)];
  return value.endsWith('.5') && years.test(unit) ? [String(Number(value) * 12)] : [];
}
