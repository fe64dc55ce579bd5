import type { Font } from '../document/font.ts';
import { buildTrueType, partOffsets, type TrueType } from '../document/true-type.ts';
import { Dict, Stream, type Value } from '../document/values.ts';

/** A font as Chromium embeds it: the part of one that came as a file of its own. */
export interface Slice {
  readonly font: Font;
  readonly program: TrueType;
  /** The glyphs that are shown. */
  readonly used: Set<number>;
}

/** What slices became. */
export interface Joined {
  readonly font: Font;
  /** The new code of each glyph by the former font and code. */
  readonly codes: ReadonlyMap<Dict, ReadonlyMap<number, number>>;
}

interface Glyph {
  readonly slice: Slice;
  readonly code: number;
}

/** A font's name without the six letters that mark a subset. */
export function plainName({ descriptor }: Font): string {
  return (descriptor.name('FontName') ?? '').replace(/^[A-Z]{6}\+/, '');
}

/**
 * Joins slices of one font, in the order of what their glyphs mean: characters that follow each other look alike, in
 * Chinese by their radical, and pack the better for it.
 *
 * @param slices At least one; their programs are of the same character.
 * @param index Which of the document's fonts it is, from 0.
 */
export function joinSlices(slices: readonly Slice[], index: number): Joined {
  const [first] = slices as [Slice];
  const glyphs = [
    { slice: first, code: 0 },
    ...slices.flatMap((slice) => glyphsOf(slice)).toSorted(byMeaning),
  ];
  const codes = new Map(slices.map(({ font }) => [font.dict, new Map<number, number>()]));
  for (const [place, { slice, code }] of glyphs.entries()) codes.get(slice.font.dict)?.set(code, place);
  const program = buildTrueType(
    slices.map((slice) => slice.program),
    glyphs.map(({ slice, code }) => ({
      outline: renumbered(slice.program.outline(code), codes.get(slice.font.dict) as Map<number, number>),
      metrics: slice.program.metrics(code),
    })),
  );
  const name = `${String.fromCharCode(65 + (index % 26)).repeat(6)}+${plainName(first.font)}`;
  return { font: fontOf(glyphs, slices, program, name), codes };
}

function byMeaning(a: Glyph, b: Glyph): number {
  const [one, other] = [a, b].map(({ slice, code }) => slice.font.unicode.get(code) ?? '') as [
    string,
    string,
  ];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** What is shown, and what that is made of. */
function glyphsOf(slice: Slice): Glyph[] {
  const codes = new Set([...slice.used].toSorted((a, b) => a - b));
  for (const code of codes) {
    const outline = slice.program.outline(code);
    for (const offset of partOffsets(outline)) codes.add(outline.readUInt16BE(offset));
  }
  codes.delete(0);
  return [...codes].map((code) => ({ slice, code }));
}

function renumbered(outline: Buffer, codes: ReadonlyMap<number, number>): Buffer {
  const offsets = partOffsets(outline);
  if (offsets.length === 0) return outline;
  const copy = Buffer.from(outline);
  for (const offset of offsets) copy.writeUInt16BE(codes.get(outline.readUInt16BE(offset)) ?? 0, offset);
  return copy;
}

function fontOf(glyphs: readonly Glyph[], slices: readonly Slice[], program: Buffer, name: string): Font {
  const [{ font }] = slices as [Slice];
  const widths = glyphs.map(({ slice, code }) => slice.font.width(code));
  const boxes = slices.map((slice) => slice.font.descriptor.list('FontBBox') as number[]);
  const descriptor = new Dict(font.descriptor);
  descriptor.indirect = true;
  descriptor.set('FontName', name).delete('CIDSet');
  descriptor.set('FontFile2', new Stream(Dict.of({ Length1: program.length }), program));
  const box = [0, 1, 2, 3].map((side) =>
    Math[side < 2 ? 'min' : 'max'](...boxes.map((each) => each[side] ?? 0)),
  );
  descriptor.set('FontBBox', box);
  const descendant = new Dict(font.descendant);
  descendant.indirect = true;
  const normal = commonest(widths);
  descendant.set('BaseFont', name).set('FontDescriptor', descriptor);
  descendant.set('DW', normal).set('W', widthsExcept(widths, normal));
  const dict = new Dict(font.dict);
  dict.indirect = true;
  dict.set('BaseFont', name).set('DescendantFonts', [descendant]);
  const meanings = glyphs.map(({ slice, code }, place) => [place, slice.font.unicode.get(code)] as const);
  const unicode = new Map(meanings.filter((one): one is [number, string] => one[1] !== undefined));
  return { dict, descendant, descriptor, unicode, width: (code) => widths[code] ?? normal };
}

function commonest(widths: readonly number[]): number {
  const counted = [...Map.groupBy(widths, (width) => width)].map(([width, all]) => ({
    width,
    count: all.length,
  }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).width;
}

/** ISO 32000-1, 9.7.4.3: runs of those that are not the normal one. */
function widthsExcept(widths: readonly number[], normal: number): Value[] {
  const list: Value[] = [];
  let run: number[] | undefined;
  for (const [code, width] of widths.entries()) {
    if (width === normal) run = undefined;
    else if (run) run.push(width);
    else list.push(code, (run = [width]));
  }
  return list;
}
