import { readApproximate } from './chinese-approximate.ts';
import { chineseNumber, chineseScale, NUMERALS } from './chinese-numerals.ts';
import { decadeValues } from './decades.ts';
import { DIGITS, readDigits, scaled } from './digits.ts';
import type { Found } from './fact.ts';
import { withHalf } from './halves.ts';
import { numberLexisOf } from './number-tokens.ts';
import { asPercent, asPermille } from './percent.ts';

/** Words that hold a numeral and tell no number. */
const idioms =
  /万一|千万(?=别|不要)|十分(?!之)|百姓|千方百计|成千上万|五花八门|四面八方|一(?:些|般|样|致|切|起|旦|定|直|贯|并|同|道|经|律|向|再|方面|系列|体化|部分|如既往|视同仁)|统一|唯一|同一|进一步|(?<!分)之一|万(?:分|能|众)|三角|七夕|二手/g;

const POINTS = '个?百分点';
const number = new RegExp(
  [
    `(?:(?<last>上个?)|(?<this>本)|(?<century>\\d\\d|[${NUMERALS}]{2,3}))世纪(?<decade>\\d0|[二三四五六七八九]十)年代`,
    '(?<!\\d)(?<decadeAlone>\\d0|[二三四五六七八九]十)年代',
    `百分之(?<percent>${DIGITS}|[${NUMERALS}点]+)`,
    `(?<below>[${NUMERALS}]+)分之(?<above>[${NUMERALS}]+)`,
    `(?<digits>${DIGITS})(?: ?[多余几]? ?(?<scale>[十百千万亿]+)(?!分点))?(?<percentAfter> ?%|${POINTS})?(?<mille> ?‰)?`,
    `(?<vague>[数几上])?(?!百分)(?<numeral>[${NUMERALS}]+?(?=百分点|(?<=十)两(?![百千万亿]))|[${NUMERALS}]+)(?<point>点[${NUMERALS}]+)?(?<points>${POINTS})?`,
  ].join('|'),
  'gu',
);

/** Numbers in digits and characters, with 百 to 亿 and percents; one or two characters alone tell numbers by the way. */
export function readChineseNumbers(text: string): Found[] {
  const hidden = text.replace(idioms, (idiom) => '\u{fffc}'.repeat(idiom.length));
  const approximate = readApproximate(hidden);
  const lexis = numberLexisOf('zh');
  const found: Found[] = [];
  for (const match of hidden.matchAll(number)) {
    const start = match.index;
    const fact = factOf(match.groups ?? {}, start, start + match[0].length);
    if (!fact) continue;
    if (approximate.some((other) => start < other.end && fact.end > other.start)) continue;
    found.push(withHalf(fact, hidden, lexis));
  }
  return [...found, ...approximate].toSorted((one, other) => one.start - other.start);
}

function factOf(
  groups: Readonly<Record<string, string | undefined>>,
  start: number,
  end: number,
): Found | undefined {
  const { decade, decadeAlone, percent, below, above, digits, scale, percentAfter, mille } = groups;
  const { numeral = '', point, points, vague } = groups;
  const base = { kind: 'number' as const, start, end };
  if (decadeAlone) return { ...base, ...decadeValues(Number(valueOf(decadeAlone))) };
  if (decade) return { ...base, ...decadeValues(Number(valueOf(decade)), centuryOf(groups)) };
  if (percent) {
    const value = valueOf(percent);
    return value ? { ...base, ...asPercent({ ...base, value }) } : undefined;
  }
  if (below === '千' && above) return { ...base, ...asPermille({ ...base, value: valueOf(above) ?? '' }) };
  if (below && above) return { ...base, value: `${valueOf(above)}/${valueOf(below)}`, soft: true };
  if (digits) {
    const by = chineseScale(scale ?? '');
    const { value, alternatives } = readDigits(digits, 'zh');
    const read = {
      ...base,
      value: scaled(value, by),
      alternatives: alternatives.map((other) => scaled(other, by)),
    };
    const whole = by > 1 ? { ...read, scale: by } : read;
    if (mille) return { ...base, ...asPermille(read) };
    return percentAfter ? { ...whole, ...asPercent(read) } : whole;
  }
  const value = valueOf(numeral + (point ?? ''));
  if (!value) return undefined;
  if (points) return { ...base, ...asPercent({ ...base, value }) };
  const isSoft =
    vague !== undefined || numeral.length === 1 || Number(value) <= 10 || /^[百千万亿]+$/.test(numeral);
  return { ...base, value, ...(isSoft ? { soft: true } : {}) };
}

function centuryOf({ last, century }: Readonly<Record<string, string | undefined>>): number {
  if (century) return Number(valueOf(century));
  return last ? 20 : 21;
}

/** The value of digits or characters, 三点五 being 3.5; none where they write no number. */
function valueOf(written: string): string | undefined {
  if (/^\d/.test(written)) return readDigits(written, 'zh').value;
  const [whole = '', decimals = ''] = written.split('点');
  const value = chineseNumber(whole);
  if (Number.isNaN(value)) return undefined;
  const digits = Array.from(decimals, chineseNumber).join('');
  return String(value) + (digits ? `.${digits}` : '');
}
