import type { TextRule } from '../rule.ts';
import { codePoint, shown } from '../text/shown.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/** UTF-8 that was read as Latin-1 or Windows-1252: `Ã©`, `â€™`, `Ð¿`. */
const misread =
  /(?:[ÃÂ][\u0080-\u00BF]|â€[\u0080-\u00BF\u2010-\u2122œŒžŸ]|(?:[ÐÑ][\u0080-\u00BF\u0152-\u0178\u02C6\u2013-\u2122]){2,}|[ØÙ][\u0080-\u00BF](?:[ØÙ][\u0080-\u00BF])+)+/gu;
const lost = /[\uFFFD\p{Co}\p{Cc}]/gu;
const apart = /[\p{Script=Latin}\p{Script=Cyrillic}][\u0300-\u036F]+/gu;

/**
 * Characters are what they were meant to be: none was lost (`U+FFFD`), none was read in a wrong encoding (`Ã©` for `é`), accents are
 * part of their letters.
 *
 * @example bad: `the rÃ©sumÃ©`: "Unexpected characters `Ã©`, expected `é`"
 * @example bad: `the r&#xFFFD;sum&#xFFFD;`: "Unexpected character U+FFFD"
 * @example good: `the résumé of São Tomé`
 */
export const textEncoding: TextRule = {
  id: 'text/encoding',
  level: 'error',
  scope: 'text',
  check(text, tell) {
    const tellStretch = stretchesOf(text, tell);
    for (const block of text.blocks) {
      for (const { 0: found, index } of block.text.matchAll(misread)) {
        const meant = readAgain(found);
        const expected =
          meant === undefined ? 'what was written before the file was converted' : `\`${meant}\``;
        tellStretch(
          block,
          index,
          index + found.length,
          `Unexpected characters \`${shown(found)}\`, expected ${expected}`,
        );
      }
      for (const { 0: found, index } of block.text.matchAll(lost)) {
        if (/[\t\n]/.test(found) || inMisread(block.text, index)) continue;
        tellStretch(
          block,
          index,
          index + found.length,
          `Unexpected character ${codePoint(found)}, expected the one that was lost`,
        );
      }
      for (const { 0: found, index } of block.text.matchAll(apart)) {
        const by = found.normalize('NFC');
        if (by === found) continue;
        tellStretch(
          block,
          index,
          index + found.length,
          `Unexpected accent apart from its letter, expected \`${by}\` as one character`,
          { by },
        );
      }
    }
  },
};

function inMisread(words: string, at: number): boolean {
  return [...words.matchAll(misread)].some(({ 0: found, index }) => index <= at && at < index + found.length);
}

/** What bytes mean as UTF-8 that were read as Latin-1. */
function readAgain(found: string): string | undefined {
  const bytes = Uint8Array.from(found, (character) => character.charCodeAt(0));
  if (Array.from(found).some((character) => character.charCodeAt(0) > 0xff)) return undefined;
  const read = new TextDecoder().decode(bytes);
  return read.includes('\uFFFD') ? undefined : read;
}
