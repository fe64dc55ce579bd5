import { LINE_BREAK } from './read/logical-text.ts';

/** Whether there is a space before a character: no, yes, or perhaps (a line ends there). */
type Gap = 'none' | 'space' | 'line';

/** A text as it is compared: its visible characters, and what is between them. */
export interface Words {
  /** Without spaces. */
  readonly characters: string;
  /** What is before each character. */
  readonly gaps: readonly Gap[];
  /** The vowel signs of Arabic that stand on each character. */
  readonly vowels: readonly string[];
}

/** Characters that show nothing: signs of direction, joiners, soft hyphens. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** The vowel signs of Arabic: of several on neighbouring letters a PDF may paint any first. */
const vowel = /[\u064B-\u065F\u0670]/;

type Kind = 'line' | 'space' | 'vowel' | 'shown';

/** What UTF-16 units are that were met: of thousands in a text few differ. */
const kinds = new Map<string, Kind>();

function kindOf(unit: string): Kind {
  let kind = kinds.get(unit);
  if (!kind) {
    if (unit === LINE_BREAK) kind = 'line';
    else if (/\s/.test(unit)) kind = 'space';
    else kind = vowel.test(unit) ? 'vowel' : 'shown';
    kinds.set(unit, kind);
  }
  return kind;
}

/**
 * Prepares a text for comparison. Compatibility forms count as what they stand for, as fonts know presentation forms of
 * letters that the text does not have.
 */
export function toWords(text: string): Words {
  const characters: string[] = [];
  const gaps: Gap[] = [];
  const vowels: string[] = [];
  let gap: Gap = 'none';
  // By UTF-16 unit, as positions within strings are.
  for (const unit of text.replace(invisible, '').normalize('NFKC').split('')) {
    const kind = kindOf(unit);
    if (kind === 'line') gap = gap === 'space' ? 'space' : 'line';
    else if (kind === 'space') gap = 'space';
    else if (kind === 'vowel') vowels[vowels.length - 1] += unit;
    else {
      characters.push(unit);
      gaps.push(gap);
      vowels.push('');
      gap = 'none';
    }
  }
  return { characters: characters.join(''), gaps, vowels };
}

/** The vowel signs of a part of a text, in an order of their own. */
export function vowelsOf({ vowels }: Words, from: number, to: number): string {
  return vowels
    .slice(from, to)
    .join('')
    .split('')
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('');
}

/** Where two texts differ first. */
export interface Divergence {
  /** How many characters are the same before it. */
  readonly at: number;
  readonly kind: 'characters' | 'space';
}

/**
 * Compares a text with a part of another.
 *
 * @param expected the text; where one line ends and the next begins it has a space or none.
 * @param found the other text, in which lines end anywhere.
 * @param from where in the other text the part begins: what is before it does not matter.
 * @returns where they differ first, or nothing where the part is the text.
 */
export function diverge(expected: Words, found: Words, from: number): Divergence | undefined {
  for (let index = 0; index < expected.characters.length; index++) {
    if (expected.characters[index] !== found.characters[from + index])
      return { at: index, kind: 'characters' };
    const [one, other] = [expected.gaps[index], found.gaps[from + index]];
    const isSame = one === other || one === 'line' || other === 'line';
    if (index > 0 && !isSame) return { at: index, kind: 'space' };
  }
  return undefined;
}

/** Whether two texts are the same. */
export function isSameText(expected: string, found: string): boolean {
  const [one, other] = [toWords(expected), toWords(found)];
  const { length } = one.characters;
  return (
    length === other.characters.length &&
    diverge(one, other, 0) === undefined &&
    vowelsOf(one, 0, length) === vowelsOf(other, 0, length)
  );
}
