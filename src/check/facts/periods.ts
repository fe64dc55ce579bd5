import { chineseNumber } from './chinese-numerals.ts';
import type { Found, PlainText } from './fact.ts';
import { lookUpNumber, numberLexisOf } from './number-tokens.ts';
import { romanNumber } from './roman-numerals.ts';
import { vocabularyOf } from './vocabulary-of.ts';

const chinese = /第?(?<ordinal>[一二三四1-4])(?:季度|学期)|(?<upper>上)半年|(?<lower>下)半年/gu;

const patterns = new Map<string, RegExp | undefined>();
const hints = new Map<string, RegExp>();

/** Whether words may tell a period: its pattern takes long to make ready, and most texts name none. */
function mayTell(words: string, language: string): boolean {
  const periods = vocabularyOf(language)?.periods;
  if (periods === undefined) return language === 'zh';
  const hint = hints.get(language) ?? new RegExp(`q[1-4]|${periods}`, 'u');
  hints.set(language, hint);
  return hint.test(words);
}

function patternOf(language: string): RegExp | undefined {
  if (language === 'zh') return chinese;
  if (!patterns.has(language)) {
    const units = vocabularyOf(language)?.periods;
    const ordinal = String.raw`(?<ordinal>\p{L}{2,}|[1-4](?:\.?\p{L}{1,3}|-\p{L}{1,2}|\.?[ºª])?|i)`;
    const source =
      language === 'ar' ? `[وفبلك]{0,2}(?:ال|ل)?(?:${units}) (?:ال)?${ordinal}` : `${ordinal} (?:${units})`;
    patterns.set(
      language,
      units ? new RegExp(`(?<![\\p{L}\\d-])(?:q(?<digit>[1-4])|${source})(?![\\p{L}\\d/])`, 'gu') : undefined,
    );
  }
  return patterns.get(language);
}

/** Quarters, halves and terms of a year by their number, where *quarter* and *half* are no fractions. */
export function readPeriods({ lower }: PlainText, language: string): Found[] {
  const pattern = mayTell(lower, language) ? patternOf(language) : undefined;
  if (!pattern) return [];
  return Array.from(lower.matchAll(pattern)).flatMap(({ 0: written, index, groups }) => {
    const { ordinal = '', digit, upper, lower: second } = groups ?? {};
    const number = digit ? Number(digit) : upper ? 1 : second ? 2 : numberOf(ordinal, language);
    if (!number || number > 4) return [];
    return [{ kind: 'number', value: String(number), start: index, end: index + written.length, soft: true }];
  });
}

function numberOf(ordinal: string, language: string): number | undefined {
  if (/^\d/.test(ordinal)) return Number.parseInt(ordinal, 10);
  if (language === 'zh') return chineseNumber(ordinal);
  const known = lookUpNumber(ordinal, numberLexisOf(language))?.known;
  const isOrdinal = known?.role === 'ordinal' || (known?.role === 'cardinal' && language === 'ar');
  return isOrdinal ? known.value : romanNumber(ordinal.toUpperCase());
}
