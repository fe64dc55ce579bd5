/** Numerals, by the characters for them; the forms of cheques among them. */
const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** All characters that numbers are written with. */
export const NUMERALS = '〇零一二两三四五六七八九十百千万亿';

/**
 * The number that Chinese characters write: 二十五, 一百零三, 三千万, or digit by digit 二〇二四.
 *
 * @returns NaN where they write none, as in 三四 (three or four).
 */
export function chineseNumber(written: string): number {
  if (!/[十百千万亿]/.test(written)) {
    const isYear = written.length === 1 || written.length >= 4 || /[〇零]/.test(written);
    return isYear ? Number(Array.from(written, (character) => digits[character] ?? '').join('')) : Number.NaN;
  }
  let total = 0;
  let group = 0;
  let digit = -1;
  for (const character of written) {
    const place = places[character];
    const scale = scales[character];
    if (place) {
      group += (digit === -1 ? (place === 10 || group === 0 ? 1 : Number.NaN) : digit) * place;
      digit = -1;
    } else if (scale) {
      group += digit === -1 ? 0 : digit;
      // 一万亿 multiplies all before it, 一亿二千万 only what the last scale left.
      total = total > 0 && total < scale ? (total + group) * scale : total + (group || 1) * scale;
      group = 0;
      digit = -1;
    } else {
      if (digit > 0) return Number.NaN;
      digit = digits[character] ?? Number.NaN;
    }
  }
  return total + group + (digit === -1 ? 0 : digit);
}

/** What characters after digits multiply them by: 10000 for 万. */
export function chineseScale(written: string): number {
  let scale = 1;
  for (const character of written) scale *= places[character] ?? scales[character] ?? 1;
  return scale;
}
