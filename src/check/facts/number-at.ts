import { readDigits, scaled } from './digits.ts';
import type { Found } from './fact.ts';
import { lookUpNumber, type NumberLexis, type NumberToken } from './number-tokens.ts';
import { SpelledNumber } from './number-words.ts';

/** A number that begins at a token. */
export interface NumberAt {
  readonly fact: Found;
  /** How many tokens it takes up. */
  readonly size: number;
}

/** What parts the words of one number. */
const joint = /^(?: |-| - )$/;

/** Millions and milliards that stand in a unit: Mt, Md€. */
const unitScales: readonly (readonly [RegExp, number])[] = [
  [/ ?(?:mt|m[€$£])(?!\p{L})/uy, 1e6],
  [/ ?(?:gt|mds? ?[€$£]|bn)(?!\p{L})/uy, 1e9],
];

/** Digits, and the words that scale them: "2.6 million", "5 mil millones". */
export function digitsAt(
  tokens: readonly NumberToken[],
  at: number,
  text: string,
  lexis: NumberLexis,
): NumberAt | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  const { value, alternatives } = readDigits(first.written, lexis.language);
  let { end } = first;
  let scale = 1;
  let size = 1;
  for (let next = tokens[at + size]; next && !next.isDigits; next = tokens[at + size]) {
    if (!/^[ -]?$/.test(text.slice(end, next.start))) break;
    const word = lookUpNumber(next.written, lexis);
    if (word?.known.role !== 'scale' || word.and) break;
    scale *= word.known.value;
    ({ end } = next);
    if (lexis.language === 'ru' && text[end] === '.') end++;
    size++;
  }
  const others = alternatives.map((other) => scaled(other, scale));
  if (scale === 1) others.push(...inUnits(value, text, end));
  const fact: Found = {
    kind: 'number',
    value: scaled(value, scale),
    alternatives: others,
    start: first.start,
    end,
  };
  return { fact: scale > 1 ? { ...fact, scale } : fact, size };
}

function inUnits(value: string, text: string, end: number): string[] {
  const values: string[] = [];
  for (const [unit, scale] of unitScales) {
    unit.lastIndex = end;
    if (unit.test(text)) values.push(scaled(value, scale));
  }
  return values;
}

/** A number in words; those up to ten and loose ones are told by the way. */
export function wordsAt(
  tokens: readonly NumberToken[],
  at: number,
  text: string,
  lexis: NumberLexis,
): NumberAt | undefined {
  const first = tokens[at];
  const word = first && lookUpNumber(first.written, lexis);
  if (!word) return undefined;
  const { role, told } = word.known;
  const number = new SpelledNumber(lexis.language);
  number.take(word.known, false);
  let { end } = first;
  let size = 1;
  if (told.includes('/')) while (lexis.ofScale.has(tokens[at + size]?.written ?? '') && size < 3) size++;
  for (;;) {
    const isAnd = lexis.and.has(tokens[at + size]?.written ?? '');
    const step = isAnd ? 2 : 1;
    const next = tokens[at + size + step - 1];
    const more = next && lookUpNumber(next.written, lexis);
    if (!more || !areJoined(tokens.slice(at + size - 1, at + size + step), text)) break;
    if (!number.take(more.known, isAnd || more.and)) break;
    ({ end } = next);
    size += step;
  }
  const fraction = role === 'cardinal' && fractionAt(tokens, at + size, number.value, text, lexis);
  if (fraction) {
    const fact: Found = {
      kind: 'number',
      value: fraction.value,
      start: first.start,
      end: fraction.end,
      soft: true,
    };
    return { fact, size: size + fraction.size };
  }
  const value = role === 'loose' && number.size === 1 ? told : String(number.value);
  const isSmall =
    number.size === 1 &&
    (role === 'hundreds' || role === 'scale' || number.value <= 10 || number.value === 100);
  const fact: Found = {
    kind: 'number',
    value,
    start: first.start,
    end,
    alternatives: otherReadings(number, text, end, lexis),
    ...(role === 'loose' || isSmall ? { soft: true } : {}),
    ...(role === 'loose' && number.size === 1 && !told.includes('/') ? { loose: true } : {}),
  };
  return { fact: number.scale > 1 ? { ...fact, scale: number.scale } : fact, size };
}

/** An Arabic dual may be one or two of its scale, and a dual that is joined to a round number be counted in it: ألفاً وعضوين. */
function otherReadings(
  number: SpelledNumber,
  text: string,
  end: number,
  { language }: NumberLexis,
): string[] {
  const { value, otherValue } = number;
  const isJoined =
    language === 'ar' && value % 100 === 0 && /^ و\p{L}{2,}(?:ين|ان)(?!\p{L})/u.test(text.slice(end));
  return [...(otherValue ? [otherValue] : []), ...(isJoined ? [value + 2] : [])].map(String);
}

/** What makes a fraction of the number that ends before a token: the *thirds* of two thirds, the *quarter of a million*. */
function fractionAt(
  tokens: readonly NumberToken[],
  at: number,
  above: number,
  text: string,
  lexis: NumberLexis,
): { value: string; end: number; size: number } | undefined {
  const part = tokens[at];
  const below = Number(lexis.fractions.get(part?.written ?? ''));
  if (!part || !(above < below) || !areJoined(tokens.slice(at - 1, at + 1), text)) return undefined;
  let size = 1;
  while (lexis.ofScale.has(tokens[at + size]?.written ?? '') && size < 3) size++;
  const next = tokens[at + size];
  const scale =
    next && areJoined(tokens.slice(at, at + size + 1), text) && lookUpNumber(next.written, lexis)?.known;
  if (!scale || scale.role !== 'scale') return { value: `${above}/${below}`, end: part.end, size: 1 };
  return { value: String((above / below) * scale.value), end: next.end, size: size + 1 };
}

/** Whether tokens follow each other within one number, or within one word. */
function areJoined(tokens: readonly NumberToken[], text: string): boolean {
  return tokens.every((token, index) => {
    const before = tokens[index - 1];
    return !before || before.start === token.start || joint.test(text.slice(before.end, token.start));
  });
}
