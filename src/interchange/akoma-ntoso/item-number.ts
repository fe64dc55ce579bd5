const roman = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/**
 * The number of an item of a list as it is seen, with its full stop.
 *
 * @param type as HTML states it: `1`, `I`, `i`, `A` or `a`.
 */
export function itemNumber(number: number, type: string): string {
  const letters = { I: toRoman, A: toLetters }[type.toUpperCase()];
  const written = letters && number > 0 ? letters(number) : String(number);
  return `${type === type.toLowerCase() ? written.toLowerCase() : written}.`;
}

function toRoman(number: number): string {
  let rest = number;
  return roman
    .map(([value, letters]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return letters.repeat(times);
    })
    .join('');
}

/** A … Z, AA, AB … */
function toLetters(number: number): string {
  const [before, last] = [Math.floor((number - 1) / 26), (number - 1) % 26];
  return `${before > 0 ? toLetters(before) : ''}${String.fromCharCode(65 + last)}`;
}
