import { expect, test } from 'vitest';
import { checkTexts } from '../../src/check/check-texts.ts';
import { textRules } from '../../src/check/rules/index.ts';
import { makeText } from './rules/messages.ts';

test('checking texts looks at each of them with every rule', () => {
  const texts = ['# <b>A</b>\n\n![](a.png) [b](#) [c](javascript:d) [e][f]', '::g'].map(makeText);
  checkTexts(texts);
  const told = texts.map(({ file }) => file.messages);
  expect(new Set(told.flat().map(({ ruleId }) => ruleId))).toEqual(new Set(textRules.map(({ id }) => id)));
  expect(told.map((messages) => messages.length)).toEqual([7, 1]);
  for (const message of told.flat()) expect(message).toMatchObject({ fatal: true, source: 'hexapla' });
});
