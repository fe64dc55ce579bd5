import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/check/rules/index.ts';
import { readExamples, ruleFiles } from './examples.ts';
import { messagesOf } from './messages.ts';

const ids = rules.map(({ id }) => id).toSorted();

describe('the rules', async () => {
  const [bad, good] = [await readExamples('bad'), await readExamples('good')];

  test('are one a file, each under its own name and with examples of both kinds', async () => {
    expect((await ruleFiles()).map((name) => name.replace('-', '/')).toSorted()).toEqual(ids);
    expect([...new Set(bad.map(({ rule }) => rule))].toSorted()).toEqual(ids);
    expect([...new Set(good.map(({ rule }) => rule))].toSorted()).toEqual(ids);
  });

  test.each(bad)('$rule refuses $code', ({ rule, texts, message }) => {
    expect(message).not.toBe('');
    expect(messagesOf(rule, texts)[0]).toContain(`: ${message}`);
  });

  test.each(good)('$rule takes $code', ({ rule, texts, message }) => {
    expect(message).toBe('');
    expect(messagesOf(rule, texts)).toEqual([]);
  });
});
