import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../../source/report.ts';
import type { MissingGlyph } from './plan-fonts.ts';

/**
 * Tells of each character that no font has a glyph for (`html/glyph`): in a text at its place, in a fact or a
 * label with the words that it stands in. What the file was told already is not repeated: an annex is
 * shown in many editions.
 */
export function reportMissingGlyphs(file: VFile, missing: readonly MissingGlyph[]) {
  for (const { character, codePoint, words, position } of missing) {
    const reason = `Unexpected character \`${character}\` (${codePoint}), for which no font has a glyph; write it in another way`;
    const context = position ? '' : `; it stands in \`${words.trim().slice(0, 60)}\``;
    if (file.messages.some((told) => told.reason === reason + context)) continue;
    report(file, 'html/glyph', reason + context, position && placeOf(character, position, String(file)));
  }
}

/** The point of a character within a position; where it is written as a reference, that of the beginning. */
function placeOf(character: string, { start, end }: Position, source: string): Point {
  const at = source.indexOf(character, start.offset);
  if (at === -1 || at >= (end.offset ?? 0)) return start;
  const lines = source.slice(start.offset, at).split(/\r\n|\r|\n/);
  const last = lines.at(-1)?.length ?? 0;
  return { line: start.line + lines.length - 1, column: lines.length > 1 ? last + 1 : start.column + last };
}
