/** How many letters words must have in common to be taken for the same but for a slip; 0 to 1. */
const ALIKE = 0.9;

/** Words without what is only looks: blanks, punctuation, capitals. */
export function plainWords(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether words are the same, or nearly: as when they were copied. */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [plainWords(one), plainWords(other)];
  if (a === b) return true;
  if (Math.min(a.length, b.length) < ALIKE * Math.max(a.length, b.length)) return false;
  return likeness(a, b) >= ALIKE;
}

/** How many pairs of letters words have in common: Dice's coefficient, 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)];
  if (sizeA + sizeB === 0) return 0;
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return (2 * common) / (sizeA + sizeB);
}

function pairsOf(words: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = words.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const count of pairs.values()) size += count;
  return size;
}
