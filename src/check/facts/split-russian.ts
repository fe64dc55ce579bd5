import type { NumberWords } from './number-words.ts';

/** What a number is joined to in one word: двадцатипятилетие, двенадцатимесячный. */
const tail =
  /(?:лет(?:и[еяюй]|н)|кратн|дневн|месячн|недельн|часов|минутн|тысячн|миллионн|миллиардн|процентн|странич|этажн|сторонн|язычн)/u;

/** @returns the number words, in the genitive, that a Russian compound begins with; undefined where it does not. */
export function splitRussian(word: string, words: NumberWords): string[] | undefined {
  const match = tail.exec(word);
  if (!match?.index) return undefined;
  const pieces: string[] = [];
  let rest = word.slice(0, match.index);
  while (rest) {
    let length = rest.length;
    while (length > 2 && words.get(rest.slice(0, length))?.role !== 'cardinal') length--;
    if (length <= 2) return undefined;
    pieces.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return pieces;
}
