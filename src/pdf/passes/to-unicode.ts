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
  const runs: { first: number; texts: string[] }[] = [];
  for (const [code, text] of [...unicode].toSorted(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    // A range stays within the codes of one first byte.
    if (run && code === run.first + run.texts.length && code >> 8 === run.first >> 8) run.texts.push(text);
    else runs.push({ first: code, texts: [text] });
  }
  return [HEAD, ...blocks(runs.map((run) => range(run))), TAIL].join('');
}

function range({ first, texts }: { first: number; texts: readonly string[] }): string {
  const targets = texts.map((text) => `<${utf16(text)}>`).join('');
  return `<${hex(first)}> <${hex(first + texts.length - 1)}> [${targets}]`;
}

function blocks(ranges: readonly string[]): string[] {
  const starts = Array.from({ length: Math.ceil(ranges.length / BLOCK) }, (_, index) => index * BLOCK);
  return starts.map((start) => {
    const block = ranges.slice(start, start + BLOCK);
    return `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange\n`;
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
