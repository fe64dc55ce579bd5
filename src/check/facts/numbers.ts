import { readChineseNumbers } from './chinese-numbers.ts';
import { DIGITS, readDigits, scaled } from './digits.ts';
import type { Found, PlainText } from './fact.ts';
import {
  formsOf,
  type NumberWord,
  type NumberWords,
  numberWords,
  peeledNumberWord,
  SpelledNumber,
} from './number-words.ts';
import { asPercent } from './percent.ts';
import { inRanges } from './ranges.ts';
import { romanNumber } from './roman-numerals.ts';
import { splitRussian } from './split-russian.ts';
import { vocabularyOf } from './vocabulary-of.ts';

/** Numbers in digits and words, with their scales and percents; Roman numerals. */
export function readNumbers(plain: PlainText, language: string): Found[] {
  const digits = language === 'zh' ? readChineseNumbers(plain.lower) : readWithWords(plain.lower, language);
  return [...inRanges(digits, plain.lower, language), ...readRoman(plain.text)];
}

interface Lexis {
  readonly words: NumberWords;
  /** How many parts of its name make a whole. */
  readonly fractions: ReadonlyMap<string, string>;
  readonly and: ReadonlySet<string>;
  readonly percent: RegExp;
}

const lexes = new Map<string, Lexis>();

function lexisOf(language: string): Lexis {
  let lexis = lexes.get(language);
  if (!lexis) {
    const vocabulary = vocabularyOf(language);
    lexis = {
      words: vocabulary ? numberWords(vocabulary) : new Map<string, NumberWord>(),
      fractions: formsOf(vocabulary?.fractions ?? {}),
      and: new Set(vocabulary?.and.split(' ')),
      percent: new RegExp(vocabulary?.percent ?? ' ?%', 'uy'),
    };
    lexes.set(language, lexis);
  }
  return lexis;
}

const token = new RegExp(String.raw`(?<digits>${DIGITS})|\p{L}[\p{L}\p{M}]*`, 'gu');
/** What parts the words of one number. */
const joint = /^(?: |-| - )$/;

interface Token {
  readonly written: string;
  readonly isDigits: boolean;
  readonly start: number;
  readonly end: number;
}

function readWithWords(text: string, language: string): Found[] {
  const lexis = lexisOf(language);
  const tokens = tokensOf(text, language, lexis);
  const found: Found[] = [];
  let at = 0;
  while (at < tokens.length) {
    const first = tokens[at];
    if (!first) break;
    const read = first.isDigits
      ? digitsAt(tokens, at, text, language, lexis)
      : wordsAt(tokens, at, text, language, lexis);
    at += read?.size ?? 1;
    if (!read) continue;
    const fact = withPercent(read.fact, text, lexis.percent);
    found.push(fact);
    // The words for percent hold a hundred in some languages.
    while ((tokens[at]?.start ?? fact.end) < fact.end) at++;
  }
  return found;
}

function tokensOf(text: string, language: string, { words }: Lexis): Token[] {
  const tokens: Token[] = [];
  for (const { 0: written, index, groups } of text.matchAll(token)) {
    const end = index + written.length;
    const pieces =
      language === 'ru' && !groups?.digits && !words.has(written) ? splitRussian(written, words) : undefined;
    if (pieces) {
      // One word, several numbers: all but the last take no room of their own.
      for (const piece of pieces) tokens.push({ written: piece, isDigits: false, start: index, end });
    } else {
      tokens.push({ written, isDigits: groups?.digits !== undefined, start: index, end });
    }
  }
  return tokens;
}

interface Read {
  readonly fact: Found;
  /** How many tokens it takes up. */
  readonly size: number;
}

function lookUp(
  written: string,
  language: string,
  words: NumberWords,
): { known: NumberWord; and: boolean } | undefined {
  if (language === 'ar') return peeledNumberWord(written, words);
  const known = words.get(written);
  return known && { known, and: false };
}

/** Digits, and the words that scale them: "2.6 million", "5 mil millones". */
function digitsAt(
  tokens: readonly Token[],
  at: number,
  text: string,
  language: string,
  lexis: Lexis,
): Read | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  let { value, alternatives } = readDigits(first.written, language);
  let { end } = first;
  let scale = 1;
  let size = 1;
  for (let next = tokens[at + size]; next && !next.isDigits; next = tokens[at + size]) {
    if (!/^[ -]?$/.test(text.slice(end, next.start))) break;
    const word = lookUp(next.written, language, lexis.words);
    if (word?.known.role !== 'scale' || word.and) break;
    scale *= word.known.value;
    ({ end } = next);
    if (language === 'ru' && text[end] === '.') end++;
    size++;
  }
  value = scaled(value, scale);
  alternatives = alternatives.map((other) => scaled(other, scale));
  return {
    fact: { kind: 'number', value, alternatives, start: first.start, end, ...(scale > 1 ? { scale } : {}) },
    size,
  };
}

function wordsAt(
  tokens: readonly Token[],
  at: number,
  text: string,
  language: string,
  lexis: Lexis,
): Read | undefined {
  const first = tokens[at];
  const word = first && lookUp(first.written, language, lexis.words);
  if (!word) return undefined;
  const { known } = word;
  const number = new SpelledNumber(language);
  number.take(known, false);
  let { end } = first;
  let size = 1;
  for (let next = tokens[at + size]; next; next = tokens[at + size]) {
    let and = false;
    let step = 1;
    let gap = text.slice(end, next.start);
    if (lexis.and.has(next.written)) {
      const after = tokens[at + size + 1];
      if (!after || !joint.test(gap)) break;
      gap = text.slice(next.end, after.start);
      next = after;
      and = true;
      step = 2;
    }
    const more = lookUp(next.written, language, lexis.words);
    if (!more || (next.start < end ? next.end !== end : !joint.test(gap))) break;
    if (!number.take(more.known, and || more.and)) break;
    ({ end } = next);
    size += step;
  }
  const part = lexis.fractions.get(tokens[at + size]?.written ?? '');
  const last = tokens[at + size];
  if (
    part &&
    last &&
    known.role === 'cardinal' &&
    number.value < Number(part) &&
    joint.test(text.slice(end, last.start))
  ) {
    const fraction: Found = {
      kind: 'number',
      value: `${number.value}/${part}`,
      start: first.start,
      end: last.end,
      soft: true,
    };
    return { fact: fraction, size: size + 1 };
  }
  const value = known.role === 'loose' ? known.told : String(number.value);
  const isSoft =
    number.size === 1 && (known.role !== 'cardinal' && known.role !== 'ordinal' ? true : number.value <= 10);
  const fact: Found = { kind: 'number', value, start: first.start, end, ...(isSoft ? { soft: true } : {}) };
  return { fact: number.scale > 1 ? { ...fact, scale: number.scale } : fact, size };
}

function withPercent(fact: Found, text: string, percent: RegExp): Found {
  percent.lastIndex = fact.end;
  const sign = percent.exec(text)?.[0];
  const { soft, ...rest } = fact;
  if (sign) return { ...rest, ...asPercent(rest), end: fact.end + sign.length };
  // Arabic may be typed with the sign before the digits.
  if (soft || text[fact.start - 1] !== '%' || /\d/.test(text[fact.start - 2] ?? '')) return fact;
  return { ...rest, ...asPercent(rest), start: fact.start - 1 };
}

/** French centuries have an ordinal's ending: XXIe. */
const capitals = /(?<![\p{L}\d])([IVXLCDM]{1,7})(?:(?<=.)(?:e|er|re|ère|ème))?(?![\p{L}\d])/gu;

/** Roman numerals, which another language may write in digits or words. */
function readRoman(text: string): Found[] {
  const found: Found[] = [];
  for (const { 0: written, 1: numeral = '', index } of text.matchAll(capitals)) {
    const number = romanNumber(numeral);
    if (number && (numeral.length > 1 || number < 50)) {
      found.push({
        kind: 'number',
        value: String(number),
        start: index,
        end: index + written.length,
        soft: true,
      });
    }
  }
  return found;
}
