import { stackedLanguages, stackOf, type Subset } from './families.ts';
import type { FontPlan } from './plan-fonts.ts';

/** A font file, as a page asks for it and as the package holds it. */
export interface FontFile {
  /** Its name, in `assets/fonts`. */
  readonly name: string;
  /** How its package names it: `@fontsource/amiri/files/…`. */
  readonly specifier: string;
  /** Where it lies. */
  readonly url: URL;
}

interface Face {
  readonly subset: Subset;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
}

/** The faces of a plan, in a fixed order: each subset in regular and bold, in italics where some are needed. */
function faces({ used, italic }: FontPlan): Face[] {
  return [...used.keys()]
    .toSorted(bySubset)
    .flatMap((subset) =>
      (['normal', 'italic'] as const).flatMap((style) =>
        style === 'italic' && !(italic && subset.italic)
          ? []
          : [400, 700].map((weight) => ({ subset, weight, style })),
      ),
    );
}

function bySubset(a: Subset, b: Subset): number {
  const key = ({ name, subset }: Subset) => `${name} ${subset.padStart(12)}`;
  return key(a) < key(b) ? -1 : 1;
}

function fileName({ subset: { name, subset }, weight, style }: Face): string {
  return `${name}-${subset}-${weight}-${style}.woff2`;
}

/** The files of a plan. */
export function fontFiles(plan: FontPlan): FontFile[] {
  return faces(plan).map((face) => {
    const name = fileName(face);
    const specifier = `@fontsource/${face.subset.name}/files/${name}`;
    return { name, specifier, url: new URL(import.meta.resolve(specifier)) };
  });
}

/**
 * The CSS of a plan: the faces, each for just the characters that the page has, and the stack of each language.
 *
 * @param folder the address of `assets/fonts`, from the page.
 */
export function fontCss(plan: FontPlan, folder: string): string {
  const rules = faces(plan).map((face) => {
    const { subset, weight, style } = face;
    const range = unicodeRange(plan.used.get(subset) ?? new Set());
    return `@font-face{font-family:"${subset.family}";font-weight:${weight};font-style:${style};font-display:swap;src:url(${folder}/${fileName(face)}) format("woff2");unicode-range:${range}}`;
  });
  const stack = (selector: string, lang: string) => {
    const families = stackOf(lang).map((family) => `"${family}"`);
    return `${selector}{font-family:${families.join(',')},sans-serif}`;
  };
  const stacks = stackedLanguages.map((lang) => stack(`[lang|=${lang}]`, lang));
  return [...rules, stack('[lang]', 'und'), ...stacks].join('\n');
}

/** CSS's `unicode-range` for characters: `U+20-22,U+4E00`. */
function unicodeRange(points: ReadonlySet<number>): string {
  const ranges: [number, number][] = [];
  for (const point of [...points].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}
