import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../src/check/apply-fixes.ts';
import { checkPart } from '../../src/check/check-part.ts';
import { report } from '../../src/source/report.ts';
import { context, makeText } from './rules/messages.ts';

/** A text as its fixes leave it. */
function fixOnce(locale: string, markdown: string): string {
  const text = makeText(locale, markdown);
  checkPart({ source: locale, texts: [text] }, context);
  return applyFixes(text.file);
}

/** A text as it is when there is nothing left to fix in it; how often that was looked for. */
function fixAll(locale: string, markdown: string): [fixed: string, rounds: number] {
  let text = markdown;
  for (let round = 0; ; round++) {
    const fixed = fixOnce(locale, text);
    if (fixed === text || round > 9) return [text, round];
    text = fixed;
  }
}

/** What fixes mend, and what they should leave alone, in six languages. */
const pieces = [
  'word|Etats|слово|كلمة|电联|各国|16 ноября 2024|10,000|١٦|２０|1|a',
  '  | | | - | -- |--|, | ,|,|;| :|?|..|....|...|…|。|\n|\n\n',
  '"|«|»|“|”|\'|’|(|)|（|–|—|\u200B|\u00AD|\u00A0|ـ|e\u0301',
  '**|*|`|\\|&amp;|- |1. |[x](https://itu.int)|:lang[mot]{tag=fr}',
].flatMap((line) => line.split('|'));

const text = tuple(
  constantFrom('ar', 'zh', 'en', 'fr', 'ru', 'es', 'de'),
  array(constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join('')),
);

describe('fixes', () => {
  test('mend what is mechanical and nothing else', () => {
    expect(fixAll('fr', "Les  Etats Membres - l'«UIT» ;  et\u200B tous ,")[0]).toBe(
      'Les États Membres – l\'"UIT"; et tous,',
    );
    expect(fixAll('zh', '各国,国际 电联(ITU)')[0]).toBe('各国，国际电联（ITU）');
    expect(fixAll('ar', 'الدول, والاتحـاد في ١٦ نوفمبر')[0]).toBe('الدول، والاتحاد في 16 نوفمبر');
    expect(fixAll('ru', 'верbalную ноту  16 ноября 2024 в Баку')[0]).toBe(
      'верbalную ноту 16 ноября 2024 года в Баку',
    );
  });

  test('leave code, escapes, markup and other languages as they are', () => {
    for (const markdown of [
      '`a  b -- c`',
      'a :lang[l’État -- oui]{tag=fr}',
      'a, *b*, c',
      '    code  -- here',
    ]) {
      expect(fixOnce('en', markdown)).toBe(markdown);
    }
  });

  test('stand where the words do, behind what is escaped', () => {
    expect(fixOnce('en', '\\&amp;offices,here')).toBe('\\&amp; offices, here');
  });

  test('that overlap are made one after the other', () => {
    const file = new VFile('abcdef');
    report(file, 'text/doubled-space', 'One', undefined, 'info', { fix: { start: 1, end: 3, text: 'X' } });
    report(file, 'text/invisible', 'Two', undefined, 'info', { fix: { start: 2, end: 4, text: 'Y' } });
    report(file, 'text/encoding', 'Three', undefined, 'info', { fix: { start: 4, end: 4, text: '-' } });
    expect(applyFixes(file)).toBe('aXd-ef');
  });

  test('come to an end in few rounds, after which nothing changes', () => {
    assert(
      property(text, ([locale, markdown]) => {
        const [fixed, rounds] = fixAll(locale, markdown);
        expect(rounds).toBeLessThan(9);
        expect(fixOnce(locale, fixed)).toBe(fixed);
      }),
      { numRuns: 300 },
    );
  });

  test('lose no letter', () => {
    const letters = (words: string) => words.normalize('NFD').replace(/года|[^\p{L}]|ـ/gu, '');
    assert(
      property(text, ([locale, markdown]) => {
        expect(letters(fixAll(locale, markdown)[0])).toBe(letters(markdown));
      }),
      { numRuns: 300 },
    );
  });
});
