import { readChineseNumbers } from './chinese-numbers.ts';
import { asDecade } from './decades.ts';
import type { Found, PlainText } from './fact.ts';
import { withHalf } from './halves.ts';
import { digitsAt, wordsAt } from './number-at.ts';
import { numberLexisOf, numberTokens } from './number-tokens.ts';
import { asPercent, asPermille, permille } from './percent.ts';
import { inRanges } from './ranges.ts';
import { readRomanNumerals } from './roman-numerals.ts';
import { withSums } from './with-sums.ts';

/** Numbers in digits and words, with their scales and percents; Roman numerals. */
export function readNumbers({ text, lower }: PlainText, language: string): Found[] {
  const numbers = language === 'zh' ? readChineseNumbers(lower) : readSpacedNumbers(lower, language);
  const whole = withSums(numbers, lower, language === 'zh' ? '' : ' ');
  return [...inRanges(whole, lower, language), ...readRomanNumerals(text)];
}

/** Numbers of a language that parts its words by spaces. */
function readSpacedNumbers(text: string, language: string): Found[] {
  const lexis = numberLexisOf(language);
  const tokens = numberTokens(text, lexis);
  const found: Found[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = (tokens[at]?.isDigits ? digitsAt : wordsAt)(tokens, at, text, lexis);
    at += read?.size ?? 1;
    if (!read) continue;
    const whole = asDecade(withHalf(read.fact, text, lexis), text, language);
    const fact = withPercent(whole, text, lexis.percent, found.at(-1)?.end ?? 0);
    found.push(fact);
    // The words for percent hold a hundred in some languages.
    while ((tokens[at]?.start ?? fact.end) < fact.end) at++;
  }
  return found;
}

/** @param last where the number before it ended. */
function withPercent(fact: Found, text: string, percent: RegExp, last: number): Found {
  percent.lastIndex = fact.end;
  const sign = percent.exec(text)?.[0];
  const { soft, ...rest } = fact;
  permille.lastIndex = fact.end;
  const mille = permille.exec(text)?.[0];
  if (mille) return { ...rest, ...asPermille(rest), end: fact.end + mille.length };
  if (sign) return { ...rest, ...asPercent(rest), end: fact.end + sign.length };
  // Arabic may be typed with the sign before the digits.
  if (soft || fact.start <= last || text[fact.start - 1] !== '%') return fact;
  return { ...rest, ...asPercent(rest), start: fact.start - 1 };
}
