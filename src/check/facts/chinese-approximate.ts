import { NUMERALS } from './chinese-numerals.ts';
import { scaled } from './digits.ts';
import type { Found } from './fact.ts';

const DIGITS = '一二三四五六七八九';
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const approximate = new RegExp(
  `(?<![${NUMERALS}第\\d点])(?<ten>十?)(?<one>[${DIGITS}两])(?<other>[${DIGITS}])(?<scale>[十百千万亿]{0,3})(?![${NUMERALS}点月日])`,
  'gu',
);

/** Two numerals in a row that say *about*: 三四十 is thirty to forty, 五六百 five or six hundred, 十三四 thirteen or fourteen. */
export function readApproximate(text: string): Found[] {
  return Array.from(text.matchAll(approximate), ({ index, groups }) => {
    const { ten = '', one = '', other = '', scale = '' } = groups ?? {};
    const [low, high] = [one === '两' ? 2 : DIGITS.indexOf(one) + 1, DIGITS.indexOf(other) + 1];
    // 三五 is the one pair that leaves a number out; the others are no numbers.
    if (high !== low + 1 && one + other !== '三五') return [];
    const by = Array.from(scale).reduce((product, place) => product * (places[place] ?? 1), 1);
    const value = (digit: number) => scaled(String((ten ? 10 : 0) + digit), by);
    const base = { kind: 'number' as const, soft: true };
    const middle = index + ten.length + 1;
    return [
      { ...base, value: value(low), start: index, end: middle },
      { ...base, value: value(high), start: middle, end: middle + 1 + scale.length },
    ];
  }).flat();
}
