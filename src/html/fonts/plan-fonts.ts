import type { Root } from 'hast';
import type { Position } from 'unist';
import type { Locale } from '../../model/locale.ts';
import { eachElement } from '../plugins/each-element.ts';
import { eachShownText } from '../plugins/running-text.ts';
import { type Subset, stackOf, subsetsOf } from './families.ts';

/** A character that no font has a glyph for, and where it stands. */
export interface MissingGlyph {
  readonly character: string;
  /** `U+4E00`. */
  readonly codePoint: string;
  /** The text around it. */
  readonly words: string;
  /** Where the text stands in its file; nothing for what is of a template. */
  readonly position: Position | undefined;
}

/** Which font files a page needs. */
export interface FontPlan {
  /** The characters that each subset is to draw. */
  readonly used: ReadonlyMap<Subset, ReadonlySet<number>>;
  /** Whether anything is set in italics. */
  readonly italic: boolean;
  readonly missing: readonly MissingGlyph[];
}

/** Spaces, controls and what is never drawn: no glyph is needed. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zs}\p{Zl}\p{Zp}]/u;

/** Characters whose mirror image is drawn in text from right to left: the mirror must be in the same file. */
const mirrors = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap(([a = '', b = '']) => [
    [a, b],
    [b, a],
  ]),
);

/** Latin letters, and what stands among them: digits, the marks of a keyboard, the mark of lists. */
const latin = /[ -~\u00a0•\p{Script=Latin}]/u;

/** What a browser draws without its standing in the page: page numbers, the markers of lists. */
const drawn = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.-•';

/** Which subset draws a character, for each stack of families: texts have the same characters over and over. */
const found = new Map<
  readonly string[],
  { find: (character: string, point: number) => Subset | undefined }
>();

function knownSubsets(stack: readonly string[]) {
  const known = found.get(stack);
  if (known) return known;
  const subsets = stack.flatMap((family) => subsetsOf.get(family) ?? []);
  const forLatin = subsets.toSorted((a, b) => Number(b.latin) - Number(a.latin));
  const byPoint = new Map<number, Subset | undefined>();
  const own = {
    find(character: string, point: number) {
      if (byPoint.has(point)) return byPoint.get(point);
      const mirror = mirrors.get(character)?.codePointAt(0) ?? point;
      const asked = latin.test(character) ? forLatin : subsets;
      const subset = asked.find(({ has }) => has(point) && has(mirror));
      byPoint.set(point, subset);
      return subset;
    },
  };
  found.set(stack, own);
  return own;
}

/**
 * Finds the font files for the text of a tree: for each character, by the stack of its language, the
 * first subset that has a glyph for it.
 *
 * @param lang the language of what states none.
 * @param besides text that the page's styles print: a running header, the address line.
 */
export function planFonts(tree: Root, lang: Locale, besides = ''): FontPlan {
  const used = new Map<Subset, Set<number>>();
  const missing: MissingGlyph[] = [];
  const seen = new Set<string>();
  const planned = new Map<Locale, Set<string>>();
  const add = (words: string, language: Locale, position?: Position) => {
    const before = planned.get(language) ?? new Set();
    planned.set(language, before);
    const known = knownSubsets(stackOf(language));
    for (const character of words) {
      if (before.has(character)) continue;
      before.add(character);
      const point = character.codePointAt(0) ?? 0;
      const subset = known.find(character, point);
      if (subset) {
        const points = used.get(subset);
        if (points) points.add(point);
        else used.set(subset, new Set([point]));
      } else if (!invisible.test(character) && !seen.has(character)) {
        seen.add(character);
        missing.push({
          character,
          codePoint: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`,
          words,
          position,
        });
      }
    }
  };
  const languages = new Set<Locale>([lang]);
  eachShownText(tree, (text) => {
    const language = text.lang === 'und' ? lang : text.lang;
    languages.add(language);
    add(text.node.value, language, text.position);
  });
  for (const language of languages) add(drawn, language);
  add(besides, lang);
  let italic = false;
  eachElement(tree, ({ tagName }) => {
    italic ||= tagName === 'em';
  });
  return { used, italic, missing };
}
