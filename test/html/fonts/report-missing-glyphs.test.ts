import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { planFonts } from '../../../src/html/fonts/plan-fonts.ts';
import { reportMissingGlyphs } from '../../../src/html/fonts/report-missing-glyphs.ts';
import { textToHtml } from '../../../src/html/pipeline.ts';
import { builtIn, makeCircular, makeText } from '../make.ts';

/** What is told of the rune `ᚠ`. */
async function messages(markdown: string): Promise<string[]> {
  const text = makeText(markdown);
  const { catalogues } = await builtIn();
  const body = await textToHtml(text, makeCircular([text]), catalogues.get('en'));
  reportMissingGlyphs(text.file, planFonts(body, 'en').missing);
  return text.file.messages.map(String).filter((message) => message.includes('ᚠ'));
}

const runic = 'Unexpected character `ᚠ` (U+16A0), for which no font has a glyph; write it in another way';

test.each([
  ['in a paragraph', 'One **two** thᚠree', '1:15'],
  ['behind a line break', '## A\n\nOne\ntwo ᚠ', '4:5'],
  ['behind Windows line ends', '## A\r\n\r\nOne\r\ntwo ᚠ', '4:5'],
  ['in a list in a quotation', '> - One\n>   two ᚠ', '2:9'],
  ['in a table', '| A |\n|---|\n| ᚠ |', '3:3'],
  ['in code', 'Some `code ᚠ`', '1:12'],
  ['in a block of code', '```\nA\n  ᚠ\n```', '3:3'],
  ['in a footnote', 'A[^1]\n\n[^1]: ᚠ', '3:7'],
  ['behind characters of two units', '𝒜 ᚠ', '1:4'],
])('tells where a character %s stands', async (_where, markdown, place) => {
  expect(await messages(markdown)).toEqual([`letter.md:${place}: ${runic}`]);
});

test('tells the beginning of the text where a character is written as a reference', async () => {
  expect(await messages('One two &#x16A0;')).toEqual([`letter.md:1:1: ${runic}`]);
});

test('tells the words around a character of a fact, and nothing twice', () => {
  const file = new VFile({ path: 'circular.yaml' });
  const missing = { character: 'ᚠ', codePoint: 'U+16A0', words: ' A ᚠ ', position: undefined };
  reportMissingGlyphs(file, [missing]);
  reportMissingGlyphs(file, [missing]);
  expect(file.messages.map(String)).toEqual([`circular.yaml:1:1: ${runic}; it stands in \`A ᚠ\``]);
  expect(file.messages[0]).toMatchObject({ source: 'hexapla', ruleId: 'html/glyph', fatal: true });
});
