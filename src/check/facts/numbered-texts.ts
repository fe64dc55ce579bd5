import type { Found, PlainText } from './fact.ts';
import { chineseNumber, NUMERALS } from './chinese-numerals.ts';
import { lookUpNumber, numberLexisOf } from './number-tokens.ts';
import { romanNumber } from './roman-numerals.ts';
import { vocabularyOf } from './vocabulary-of.ts';
import type { NumberedText } from './words/vocabulary.ts';

/** Chinese words for texts that are cited by number. */
const chinese: Readonly<Record<NumberedText, string>> = {
  resolution: '决议',
  recommendation: '建议书?',
  decision: '决定',
  article: '条款?',
  annex: '附件',
  appendix: '附录',
  document: '文件',
  circular: '(?:行政)?通函',
};

const NUMBER = String.raw`\d+(?:[/.-]\d+)*`;
const entries = Object.entries(chinese);
const after = entries.map(([name, words]) => `(?<${name}>${words})`).join('|');
const before = entries.map(([name, words]) => `(?<${name}>${words})`).join('|');
const chinesePatterns = [
  new RegExp(
    `(?<!\\p{sc=Latin}[-./]?|\\d[-./]?)第? ?(?<number>${NUMBER}|(?<=第)[${NUMERALS}]+)(?:\\(\\d{4}\\))? ?号? ?(?:${after})(?!理|件下|约)`,
    'gu',
  ),
  new RegExp(`(?:${before}) ?第? ?(?<number>${NUMBER}|[${NUMERALS}]+)(?![\\d年月日个项份十])`, 'gu'),
];

const patterns = new Map<string, RegExp>();

function patternOf(language: string): RegExp | undefined {
  const known = patterns.get(language);
  const vocabulary = vocabularyOf(language);
  if (known || !vocabulary) return known;
  const names = Object.entries(vocabulary.texts).map(([name, words]) => `(?<${name}>${words})`);
  const lead = language === 'ar' ? String.raw`(?<!\p{L})[وف]?[بكل]?(?:ال|لل|ل)?` : String.raw`(?<!\p{L})`;
  const pattern = new RegExp(
    `${lead}(?:${names.join('|')})(?!\\p{L}) ?(?:(?:${vocabulary.numberSign}) ?)?(?<number>${NUMBER}|[ivx]+(?!\\p{L})|[a-hавс](?!\\p{L})|(?<ordinal>\\p{L}{2,}))(?![\\p{sc=Latin}\\p{sc=Cyrillic}\\d]|:\\d)`,
    'gu',
  );
  patterns.set(language, pattern);
  return pattern;
}

/** Resolutions, articles, annexes and the like that are cited by number. */
export function readNumberedTexts(plain: PlainText, language: string): Found[] {
  const found: Found[] = [];
  const pattern = patternOf(language);
  for (const each of language === 'zh' ? chinesePatterns : pattern ? [pattern] : []) {
    for (const match of plain.lower.matchAll(each)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const { number = '', ordinal, ...names } = match.groups ?? {};
      const name = Object.keys(names).find((key) => names[key] !== undefined);
      const written = plain.text.slice(end - number.length, end);
      const value = ordinal === undefined ? numberOf(number, written) : ordinalOf(ordinal, language);
      if (!name || !value) continue;
      found.push({ kind: 'reference', ...valuesOf(name, value, language), ...softness(number), start, end });
    }
  }
  return found;
}

/** Russian has one word for annexes and appendices. */
function valuesOf(name: string, number: string, language: string) {
  const other = language === 'ru' && name === 'annex' ? [`appendix ${number}`] : [];
  return { value: `${name} ${number}`, alternatives: [...other, number] };
}

function numberOf(number: string, written: string): string {
  if (/^\d/.test(number)) return number;
  if (/^[a-zавс]/u.test(number)) {
    if (!/^[A-ZАВС]/u.test(written)) return '';
    const roman = romanNumber(written);
    return roman
      ? String(roman)
      : written.replace(/[АВС]/, (letter) => 'ABC'['АВС'.indexOf(letter)] ?? letter);
  }
  const value = chineseNumber(number);
  return Number.isNaN(value) ? '' : String(value);
}

/** The number that one word for an ordinal says, as in "Article premier"; longer ones are numbers of their own. */
function ordinalOf(word: string, language: string): string {
  const known = lookUpNumber(word, numberLexisOf(language))?.known;
  return known?.role === 'ordinal' && known.value <= 10 ? known.told : '';
}

/** Letters and words for numbers are worded differently from language to language. */
function softness(number: string): { soft: true } | undefined {
  return /^\d/.test(number) || (/^\p{sc=Han}/u.test(number) && chineseNumber(number) > 10)
    ? undefined
    : { soft: true };
}
