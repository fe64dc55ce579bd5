import { type Font, shownBy } from '../document/font.ts';
import { actualText, endOf, type Operation } from '../document/operations.ts';
import type { Dict } from '../document/values.ts';
import type { Draft } from './pass.ts';

/** Means nothing and shows nothing: for a glyph that is a part of a letter whose text another glyph has (U+034F). */
const PART = '\u034f';

/** Glyphs that are to be read as the text of the marked content around them. */
interface Span {
  readonly font: Font;
  readonly codes: readonly number[];
  readonly text: string;
}

/**
 * Completes what the fonts say of their glyphs' meaning. Chromium leaves glyphs without one where a text has other
 * letters than its font has glyphs (ligatures, marks, Arabic letters built of several parts), and states their text
 * around the glyphs instead (ActualText), which most readers get wrong.
 *
 * A glyph on its own takes the meaning of its span; of several, the one that has none takes what is left of the text.
 * Then spans that tell no more than their glyphs do are taken away, and so are those within `/ReversedChars` of whose
 * glyphs each has a meaning: their text has another order than the glyphs around them.
 *
 * Clauses: ISO 19005-3, 6.2.11.7.2 and 6.2.11.7.3 (ToUnicode is complete, without U+0000), 6.2.11.8 (no .notdef);
 * ISO 14289-1, 7.21.7 and 7.21.8.
 *
 * @throws Error when a page shows .notdef, the glyph for what a font has no glyph for.
 */
export function unicode({ drawings, fonts }: Draft): void {
  const used = new Map<Font, Set<number>>();
  const spans: Span[] = [];
  for (const { operations, resources } of drawings) {
    const named = (name: string) => fonts.get(resources.dict('Font')?.dict(name) as Dict);
    collect(operations, named, used, spans);
  }
  for (const font of used.keys())
    for (const [code, text] of font.unicode) if (/[\0\ufeff\ufffe]/.test(text)) font.unicode.delete(code);
  learn(spans);
  for (const [font, codes] of used) complete(font, codes);
  for (const drawing of drawings) {
    const named = (name: string) => fonts.get(drawing.resources.dict('Font')?.dict(name) as Dict);
    drawing.operations = withoutSpans(drawing.operations, named);
  }
}

type Named = (name: string) => Font | undefined;

/** Gives each operation that shows glyphs, with its font. */
function* shown(operations: readonly Operation[], named: Named, start?: Font): Generator<[Font, Operation]> {
  let font = start;
  for (const operation of operations) {
    if (operation.operator === 'Tf') font = named(operation.operands[0] as string);
    else if (font && operation.operator === 'TJ') yield [font, operation];
  }
}

function collect(
  operations: readonly Operation[],
  named: Named,
  used: Map<Font, Set<number>>,
  spans: Span[],
) {
  let font: Font | undefined;
  for (let index = 0; index < operations.length; index += 1) {
    const operation = operations[index] as Operation;
    if (operation.operator === 'Tf') font = named(operation.operands[0] as string);
    else if (operation.operator === 'TJ' && font) {
      const codes = used.get(font) ?? new Set();
      for (const code of shownBy(operation)) codes.add(code);
      used.set(font, codes);
    }
    const span = spanAt(operations, index, named, font);
    if (span) spans.push(span);
  }
}

function spanAt(
  operations: readonly Operation[],
  index: number,
  named: Named,
  before: Font | undefined,
): Span | undefined {
  const text = actualText(operations[index] as Operation);
  if (text === undefined) return undefined;
  const within = [...shown(operations.slice(index + 1, endOf(operations, index)), named, before)];
  const [font] = within[0] ?? [];
  if (!font || within.some(([other]) => other !== font)) return undefined;
  return { font, codes: within.flatMap(([, operation]) => shownBy(operation)), text };
}

/** From spans of one glyph first: they leave less to be guessed in the others. */
function learn(spans: readonly Span[]): void {
  for (const { font, codes, text } of spans.toSorted((a, b) => a.codes.length - b.codes.length)) {
    const unknown = codes.filter((code) => !font.unicode.has(code));
    let left = text;
    for (const code of codes) left = left.replace(font.unicode.get(code) ?? '', '');
    if (unknown.length > 0 && left !== '') font.unicode.set(unknown[0] as number, left);
  }
}

function complete(font: Font, codes: ReadonlySet<number>): void {
  if (codes.has(0)) {
    const name = font.descriptor.name('FontName')?.replace(/^[A-Z]{6}\+/, '');
    throw new Error(`Unexpected .notdef: the font ${name} has no glyph for a character that is shown in it`);
  }
  for (const code of codes) if (!font.unicode.has(code)) font.unicode.set(code, PART);
}

function withoutSpans(operations: readonly Operation[], named: Named): Operation[] {
  const kept: Operation[] = [];
  /** What each open marked content is, and whether its end is kept. */
  const open: { reversed: boolean; kept: boolean }[] = [];
  let font: Font | undefined;
  for (let index = 0; index < operations.length; index += 1) {
    const operation = operations[index] as Operation;
    const { operator, operands } = operation;
    if (operator === 'Tf') font = named(operands[0] as string);
    if (operator === 'BMC' || operator === 'BDC') {
      const reversed = operands[0] === 'ReversedChars' || (open.at(-1)?.reversed ?? false);
      const span = spanAt(operations, index, named, font);
      open.push({ reversed, kept: !span || !isNeedless(span, reversed) });
    }
    const stays = operator.endsWith('MC') || operator === 'BDC' ? (open.at(-1)?.kept ?? true) : true;
    if (operator === 'EMC') open.pop();
    if (stays) kept.push(operation);
  }
  return kept;
}

/** Mirrored brackets are told by a span alone: their glyph is that of the bracket they look like. */
function isNeedless({ font, codes, text }: Span, reversed: boolean): boolean {
  const told = codes.map((code) => font.unicode.get(code)).filter((each) => each !== PART);
  const isWhole = told.length === codes.length && sorted(told.join('')) === sorted(text);
  return told.join('') === text || (reversed && isWhole);
}

function sorted(text: string): string {
  return Array.from(text).toSorted().join('');
}
