import { describe, expect, test } from 'vitest';
import type { Recall } from '../../src/align/index.ts';
import { type Kept, openRecall } from '../../src/build/make/open-recall.ts';
import { packFiles } from '../../src/build/make/pack-files.ts';
import { checkAlone } from '../../src/check/check-alone.ts';
import { prepareText } from '../../src/check/prepare-text.ts';
import type { RuleContext } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules/index.ts';
import type { Levels, Text } from '../../src/model/circular.ts';
import { readExamples } from './rules/examples.ts';
import { context, makeText, makeTexts } from './rules/messages.ts';

/** What rules tell of a text with what was kept of a look before, as JSON keeps it; and whether they had to look. */
function look(text: Text, former: Kept = {}, more: Partial<RuleContext> = {}, levels: Levels = {}) {
  const { recall: known, kept } = openRecall('', JSON.parse(JSON.stringify(former)));
  let isNew = false;
  const recall: Recall = (from, work) =>
    known(from, () => {
      isNew = true;
      return work();
    });
  checkAlone(prepareText(text), { ...context, ...more, recall }, levels);
  return { told: JSON.stringify(packFiles([text.file])), isNew, kept };
}

const ofTexts = new Set(rules.filter(({ scope }) => scope === 'text').map(({ id }) => id));
const examples = (await readExamples('bad')).filter(({ rule }) => ofTexts.has(rule));

describe('a text', () => {
  test.each(examples)('that did not change is told the same of, without a look: $rule, $code', ({
    texts,
    rule,
  }) => {
    const {
      made: [first],
      known,
    } = makeTexts(texts);
    const {
      made: [second],
    } = makeTexts(texts);
    const before = look(first as Text, {}, known);
    expect(before.told).toContain(`"ruleId":"${rule}"`);
    expect(look(second as Text, before.kept, known)).toMatchObject({ told: before.told, isNew: false });
  });

  test('is looked at where it is another one, or something else is known', () => {
    const text = () => makeText('en', 'Some  text.');
    const { kept } = look(text());
    expect(look(text(), kept).isNew).toBe(false);
    expect(look(makeText('en', 'Some text.'), kept).isNew).toBe(true);
    expect(look(makeText('fr', 'Some  text.'), kept).isNew).toBe(true);
    expect(look({ ...text(), links: [] }, kept).isNew).toBe(true);
    expect(look({ ...text(), translatedFrom: 'fr' }, kept).isNew).toBe(true);
    expect(look(text(), kept, { typography: 'un' }).isNew).toBe(true);
    expect(look(text(), kept, { glossary: { terms: [] } }).isNew).toBe(true);
    expect(look(text(), kept, { wordings: new Map([['en', {}]]) }).isNew).toBe(true);
    expect(look(text(), kept, {}, { 'text/doubled-space': 'off' }).isNew).toBe(true);
  });
});
