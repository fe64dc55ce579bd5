import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checkPart } from '../../src/check/check-part.ts';
import { context, makeText } from './rules/messages.ts';

/** What is told of a text of the first circular as it came out of a PDF, as `line rule`. */
async function told(name: string, locale: string): Promise<string[]> {
  const path = new URL(`../fixtures/raw-seed/${name}.${locale}.md`, import.meta.url);
  const text = makeText(locale, await readFile(path, 'utf8'));
  checkPart({ source: locale, texts: [text] }, context);
  return text.file.messages
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map(({ line, ruleId }) => `${line} ${ruleId}`);
}

test('the letter as it was converted has its letterhead, a link to nowhere and slips of the pen told', async () => {
  const letterhead = [5, 7, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 22, 24, 25, 43, 45, 47, 48, 50, 51];
  const all = await told('letter', 'ru');
  expect(all).toEqual(expect.arrayContaining(letterhead.map((line) => `${line} source/letterhead`)));
  expect(all.filter((one) => !one.endsWith('source/letterhead'))).toEqual([
    '5 source/title-in-body',
    '27 text/missing-comma',
    '33 text/missing-conjunction',
    '35 links/placeholder',
    '35 links/punctuation',
    '37 text/mixed-script',
  ]);
  expect(all).toHaveLength(letterhead.length + 6);
});

test('the declaration as it was converted has every trace of the layout told', async () => {
  expect(await told('declaration', 'en')).toEqual([
    '1 source/title-in-body',
    '7 text/acronym',
    '19 typography/spaced-hyphen',
    ...['23', '24', '25'].map((line) => `${line} source/literal-numeral`),
    '25 text/mixed-spelling',
    ...['26', '27'].map((line) => `${line} source/literal-numeral`),
    '27 text/title-case',
    '28 source/literal-numeral',
    '28 text/end-punctuation',
    '30 source/broken-paragraph',
    ...['32', '34'].map((line) => `${line} source/literal-numeral`),
    '36 source/bold-heading',
    '40 source/bold-heading',
    '44 source/thematic-break',
    '46 source/bold-paragraph',
    '48 text/end-punctuation',
  ]);
});
