import { expect, test } from 'vitest';
import { checkTexts } from '../../src/check/check-texts.ts';
import { textRules } from '../../src/check/rules/index.ts';
import { readExamples } from './rules/examples.ts';
import { makeText } from './rules/messages.ts';

test('checking texts looks at each of them with every rule', async () => {
  const examples = await readExamples('bad');
  const texts = examples.map(({ markdown }) => makeText(markdown));
  checkTexts(texts);
  const told = texts.map(({ file }) => file.messages);
  for (const [index, { rule }] of examples.entries()) {
    expect(told[index]).toContainEqual(
      expect.objectContaining({ ruleId: rule, fatal: true, source: 'hexapla' }),
    );
  }
  expect(new Set(examples.map(({ rule }) => rule)).size).toBe(textRules.length);
});
