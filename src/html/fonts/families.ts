import type { Locale } from '../../model/locale.ts';
import coverage from './font-coverage.json' with { type: 'json' };

/** One subset of a font: the files that hold the same characters in every weight and style. */
export interface Subset {
  /** The CSS family. */
  readonly family: string;
  /** The package of the files, and the beginning of their names: `noto-sans`. */
  readonly name: string;
  /** Which part of the font: `latin`, `cyrillic`, or a number. */
  readonly subset: string;
  /** Whether the files have a true italic that the pages use. */
  readonly italic: boolean;
  /** Whether a language that asks its family first takes Latin letters from it too. */
  readonly latin: boolean;
  /** Whether the files have a glyph for a character. */
  readonly has: (point: number) => boolean;
}

/**
 * What each family is for; `first` is the subset asked before the others, as several have a space of their own. Chinese
 * has the Latin letters and digits of the other editions: a letter whose annexes are in English carries them once.
 */
const families: Readonly<Record<string, { name: string; first: string; italic: boolean; latin: boolean }>> = {
  'Noto Sans': { name: 'noto-sans', first: 'latin', italic: true, latin: true },
  Amiri: { name: 'amiri', first: 'arabic', italic: false, latin: true },
  'Noto Sans SC': { name: 'noto-sans-sc', first: 'latin', italic: false, latin: false },
};

/** The packages that the fonts are from, and the beginning of their files' names. */
export const fontPackages: readonly string[] = Object.values(families).map(({ name }) => name);

/** The families of a language, the one asked first in front: every script can be quoted in every language. */
const stacks: Readonly<Record<string, readonly string[]>> = {
  ar: ['Amiri', 'Noto Sans', 'Noto Sans SC'],
  zh: ['Noto Sans SC', 'Noto Sans', 'Amiri'],
};
const otherwise = ['Noto Sans', 'Amiri', 'Noto Sans SC'];

/** The families in which a language is set, in the order in which they are asked for a character. */
export function stackOf(lang: Locale): readonly string[] {
  const known = stackByTag.get(lang) ?? stacks[new Intl.Locale(lang).language] ?? otherwise;
  stackByTag.set(lang, known);
  return known;
}

/** The stacks of tags that were asked for: each is asked for with every piece of text. */
const stackByTag = new Map<Locale, readonly string[]>();

/** The languages that have a stack of their own. */
export const stackedLanguages: readonly string[] = Object.keys(stacks);

/** The subsets of a family, in the order in which they are asked for a character. */
export const subsetsOf: ReadonlyMap<string, readonly Subset[]> = new Map(
  Object.entries(coverage).map(([family, table]) => {
    const { name, first, ...kind } = families[family] ?? {
      name: family,
      first: '',
      italic: false,
      latin: true,
    };
    const subsets = Object.entries(table).map(([subset, ranges]): Subset => {
      let test: ((point: number) => boolean) | undefined;
      const has = (point: number) => (test ??= inRanges(ranges))(point);
      return { family, name, subset, ...kind, has };
    });
    return [family, subsets.toSorted((a, b) => Number(b.subset === first) - Number(a.subset === first))];
  }),
);

/** A test for the characters of the coverage table, which are in order: `20-7e a0-17f`. */
function inRanges(ranges: string): (point: number) => boolean {
  const [firsts, lasts]: [number[], number[]] = [[], []];
  for (const range of ranges.split(' ')) {
    const [first = '', last = first] = range.split('-');
    firsts.push(Number.parseInt(first, 16));
    lasts.push(Number.parseInt(last, 16));
  }
  // The Chinese font is in a hundred subsets, and each has a hundred ranges.
  return (point) => {
    let [from, to] = [0, firsts.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((firsts[middle] ?? Infinity) <= point) from = middle + 1;
      else to = middle;
    }
    return point <= (lasts[from - 1] ?? -1);
  };
}
