import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Fact, isExpectedIn, isSameFact, readFacts } from '../../../src/check/facts/index.ts';

const locales = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];
const letters = join(import.meta.dirname, '../../../content/cl-24-63');

/** The facts of each language's text that another language should state and does not. */
function differences(texts: readonly string[]): string[] {
  const facts = texts.map((text, at) => readFacts(text, locales[at] ?? ''));
  return facts.flatMap((ones, one) =>
    facts.flatMap((others, other) =>
      ones
        .filter(
          (fact) => isExpectedIn(fact, locales[other] ?? '') && !others.some((its) => isSameFact(fact, its)),
        )
        .map((fact) => `${locales[other]} lacks ${fact.value} of ${locales[one]}`),
    ),
  );
}

/** The digits of a text that belong to facts, but for names such as Partner2Connect, changed one at a time. */
function* mutants(text: string, facts: readonly Fact[]): Generator<string> {
  for (const { index } of text.matchAll(/\d/g)) {
    if (!facts.some(({ start, end, soft }) => index >= start && index < end && !soft)) continue;
    const digit = (Number(text[index]) + 1) % 10;
    yield `${text.slice(0, index)}${digit}${text.slice(index + 1)}`;
  }
}

describe('facts in parallel texts', () => {
  it('are the same in the six letters of CL-24/63, block by block', async () => {
    const blocks = await Promise.all(
      locales.map(async (locale) => {
        const text = await readFile(join(letters, `letter.${locale}.md`), 'utf8');
        return text
          .replace(/^---[^]*?\n---\n/, '')
          .trim()
          .split(/\n{2,}/);
      }),
    );
    const hard = blocks.map((texts, at) =>
      texts.map((text) =>
        readFacts(text, locales[at] ?? '')
          .filter(({ soft }) => !soft)
          .map(({ value }) => value)
          .toSorted(),
      ),
    );
    expect(hard[0]?.[0]).toEqual(['2024-11-16', 'COP29', 'COP29', 'COP29']);
    for (const facts of hard) expect(facts).toEqual(hard[0]);
  });

  describe('of sentences that official letters have', () => {
    let groups: string[][] = [];

    beforeAll(async () => {
      const text = await readFile(join(import.meta.dirname, 'parallel.txt'), 'utf8');
      groups = text
        .trim()
        .split(/\n{2,}/)
        .map((group) => group.split('\n'));
    });

    it('are the same in each language', () => {
      expect(groups.length).toBeGreaterThan(40);
      expect(groups.flatMap((texts) => differences(texts))).toEqual([]);
    });

    it('differ when a digit of one language is changed', () => {
      let changed = 0;
      const missed: string[] = [];
      for (const texts of groups) {
        for (const [at, text] of texts.entries()) {
          for (const mutant of mutants(text, readFacts(text, locales[at] ?? ''))) {
            changed++;
            if (differences(texts.with(at, mutant)).length === 0) missed.push(mutant);
          }
        }
      }
      expect(changed).toBeGreaterThan(3000);
      // A number that the sentence states twice, and Annex 2 beside a paragraph 3, hide a change.
      expect(missed.length / changed).toBeLessThan(0.005);
    });
  });
});
