import { showing } from '../document/font.ts';
import { Dict, Stream } from '../document/values.ts';
import type { Draft } from './pass.ts';

/** As many entries as a block may have (Adobe Technical Note 5014). */
const BLOCK = 100;
const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`;
const TAIL = 'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend';

/**
 * Writes down what the fonts' glyphs mean.
 *
 * Clauses: ISO 19005-3, 6.2.11.7.2; ISO 14289-1, 7.21.7; ISO 32000-1, 9.10.3.
 */
export function toUnicode({ fonts }: Draft): void {
  for (const { dict, unicode } of fonts.values())
    dict.set('ToUnicode', new Stream(new Dict(), Buffer.from(cmap(unicode))));
}

function cmap(unicode: ReadonlyMap<number, string>): string {
  const ranges: { first: number; last: number; text: string }[] = [];
  for (const [code, text] of [...unicode].toSorted(([a], [b]) => a - b)) {
    const range = ranges.at(-1);
    if (range && code === range.last + 1 && follows(range, text, code)) range.last = code;
    else ranges.push({ first: code, last: code, text });
  }
  const lone = ranges.filter(({ first, last }) => first === last);
  const longer = ranges.filter(({ first, last }) => first !== last);
  return [
    HEAD,
    ...blocks(
      'bfchar',
      lone.map(({ first, text }) => `<${hex(first)}> <${utf16(text)}>`),
    ),
    ...blocks(
      'bfrange',
      longer.map(({ first, last, text }) => `<${hex(first)}> <${hex(last)}> <${utf16(text)}>`),
    ),
    TAIL,
  ].join('');
}

/** Whether a text is the next after a range's: one unit, within the same 256 as all of the range's, as its codes are. */
function follows({ first, text }: { first: number; text: string }, next: string, code: number): boolean {
  const unit = text.charCodeAt(0) + code - first;
  const together = unit >> 8 === text.charCodeAt(0) >> 8 && code >> 8 === first >> 8;
  return text.length === 1 && next.length === 1 && next.charCodeAt(0) === unit && together;
}

function blocks(kind: string, entries: readonly string[]): string[] {
  const starts = Array.from({ length: Math.ceil(entries.length / BLOCK) }, (_, index) => index * BLOCK);
  return starts.map((start) => {
    const block = entries.slice(start, start + BLOCK);
    return `${block.length} begin${kind}\n${block.join('\n')}\nend${kind}\n`;
  });
}

function hex(code: number): string {
  return Buffer.from(showing([code]).bytes, 'latin1')
    .toString('hex')
    .toUpperCase();
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}
