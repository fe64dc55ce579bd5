/** A direction of writing. */
export type Direction = 'ltr' | 'rtl';

/** The kinds of characters of the Unicode Bidirectional Algorithm, as far as they matter here. */
type Kind = 'L' | 'R' | 'EN' | 'AN' | 'ES' | 'CS' | 'ON';

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['R', /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u],
  ['EN', /\p{Nd}/u],
  ['L', /\p{L}/u],
  ['ES', /[+\-\u2212]/],
  ['CS', /[,./:\u00A0\u202F]/],
];

/** Whether a text has letters that are read from right to left. */
export function isRightToLeft(text: string): boolean {
  // Hebrew is the first of them in Unicode.
  return text.charCodeAt(0) >= 0x0590 && (kinds[0]?.[1].test(text) ?? false);
}

/**
 * Puts the characters of a line, as they stand from left to right, into the order in which they are read: rules W2, W4,
 * W7, N1, N2 and L2 of the Unicode Bidirectional Algorithm (Unicode Standard Annex 9). Their levels can be told from what is
 * visible, as the algorithm's reversals are undone by the same reversals.
 *
 * @param line what each glyph stands for; mirrored characters as they are in the text.
 * @param direction of the paragraph.
 */
export function toLogicalOrder(line: readonly string[], direction: Direction): string {
  const texts = [...line];
  if (direction === 'ltr' && !texts.some(isRightToLeft)) return texts.join('');
  const levels = levelsOf(texts, direction);
  for (const level of [2, 1]) {
    for (let start = 0; start < texts.length; start++) {
      let end = start;
      while (end < texts.length && (levels[end] ?? 0) >= level) end++;
      reverse(texts, start, end);
      reverse(levels, start, end);
      start = end;
    }
  }
  return texts.join('');
}

function reverse(list: unknown[], start: number, end: number) {
  list.splice(start, end - start, ...list.slice(start, end).toReversed());
}

function levelsOf(texts: readonly string[], direction: Direction): number[] {
  const types = texts.map((text) => kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? 'ON');
  resolveNumbers(types, direction);
  resolveNeutrals(types, direction);
  const levels: Record<Kind, number> =
    direction === 'rtl'
      ? { L: 2, R: 1, EN: 2, AN: 2, ES: 1, CS: 1, ON: 1 }
      : { L: 0, R: 1, EN: 0, AN: 2, ES: 0, CS: 0, ON: 0 };
  return types.map((type) => levels[type]);
}

/**
 * W2, W7: numbers behind Arabic letters are Arabic numbers, those behind Latin letters belong to these. (A number between
 * the two can be read with either of them: it goes with the Latin letters.) W4: a sign between numbers is part of them.
 */
function resolveNumbers(types: Kind[], direction: Direction) {
  const given = [...types];
  const nearest = (index: number, step: 1 | -1): Kind | undefined => {
    let at = index + step;
    while (given[at] !== undefined && given[at] !== 'L' && given[at] !== 'R') at += step;
    return given[at];
  };
  for (const [index, type] of given.entries()) {
    if (type !== 'EN') continue;
    const [left, right] = [nearest(index, -1), nearest(index, 1)];
    if (right === 'R' && (direction === 'rtl' ? left !== 'L' : left === 'R')) types[index] = 'AN';
    else if (direction === 'ltr' || left === 'L') types[index] = 'L';
  }
  for (const [index, type] of types.entries()) {
    const [before, after] = [types[index - 1], types[index + 1]];
    if (before !== after || before === undefined) continue;
    if (before === 'EN' && (type === 'ES' || type === 'CS')) types[index] = 'EN';
    if (before === 'AN' && type === 'CS') types[index] = 'AN';
  }
}

/** N1: what is neither letter nor number goes with what is on both of its sides; N2: else with the paragraph. */
function resolveNeutrals(types: Kind[], direction: Direction) {
  const base: Kind = direction === 'rtl' ? 'R' : 'L';
  const strong = (type: Kind | undefined): Kind => {
    if (type === undefined) return base;
    return type === 'L' ? 'L' : 'R';
  };
  for (let start = 0; start < types.length; start++) {
    let end = start;
    while (end < types.length && ['ON', 'ES', 'CS'].includes(types[end] as Kind)) end++;
    const [left, right] = [strong(types[start - 1]), strong(types[end])];
    types.fill(left === right ? left : base, start, end);
    start = end;
  }
}
