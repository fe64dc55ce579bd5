import { expect, test } from 'vitest';
import { checkPart } from '../../src/check/check-part.ts';
import { rules } from '../../src/check/rules/index.ts';
import { readExamples } from './rules/examples.ts';
import { context, makeText, makeTexts } from './rules/messages.ts';

const faulty = '[the letter](#)\n\n<b>bold</b>';

function told(levels = {}) {
  const text = makeText('en', faulty);
  checkPart({ source: 'en', texts: [text] }, context, levels);
  return text.file.messages.map(({ ruleId, fatal }) => [ruleId, fatal]);
}

test('checking a part looks at its texts with every rule', async () => {
  const examples = await readExamples('bad');
  for (const { rule, texts } of examples) {
    const { made, known } = makeTexts(texts);
    checkPart({ source: made[0]?.locale ?? '', texts: made }, { ...context, ...known });
    const messages = made.flatMap(({ file }) => file.messages);
    expect(messages).toContainEqual(expect.objectContaining({ ruleId: rule, source: 'hexapla' }));
  }
  expect(new Set(examples.map(({ rule }) => rule)).size).toBe(rules.length);
});

test('rules have their default levels, or those that the publication gives them or their family', () => {
  expect(told()).toEqual([
    ['source/raw-html', true],
    ['source/raw-html', true],
    ['links/placeholder', true],
  ]);
  expect(told({ 'links/placeholder': 'warning', 'source/*': 'off' })).toEqual([['links/placeholder', false]]);
  expect(told({ 'links/*': 'off', 'links/placeholder': 'info', 'source/*': 'off' })).toEqual([
    ['links/placeholder', undefined],
  ]);
});
