import type { Found } from './fact.ts';

/**
 * Makes one number of those that go down in scale: 2亿3000万, "2 млн 300 тыс.".
 *
 * @param numbers by their place.
 * @param gap what stands between the two.
 */
export function withSums(numbers: readonly Found[], text: string, gap: string): Found[] {
  const whole: Found[] = [];
  for (const number of numbers) {
    const before = whole.at(-1);
    const goesOn =
      before?.scale !== undefined &&
      number.scale !== undefined &&
      number.scale < before.scale &&
      text.slice(before.end, number.start) === gap &&
      // 40多万: more than that.
      !/[多余几]/.test(text.slice(before.start, before.end));
    if (!goesOn) {
      whole.push(number);
      continue;
    }
    const value = String(Number(before.value) + Number(number.value));
    whole[whole.length - 1] = { ...before, value, alternatives: [], scale: number.scale, end: number.end };
  }
  return whole;
}
