import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { textRules } from '../../../src/check/rules/index.ts';
import { messagesOf } from './messages.ts';

/** An example of a rule's doc comment: Markdown, and how the message begins that it gives, or none. */
interface Example {
  readonly markdown: string;
  readonly message?: string;
}

const folder = new URL('../../../src/check/rules/', import.meta.url);
const names = (await readdir(fileURLToPath(folder))).filter((name) => name !== 'index.ts');

/** Reads `@example bad: ``…``: "…"` and `@example good: ``…```, lines of Markdown in code spans of their own. */
async function readExamples(name: string): Promise<Example[]> {
  const source = await readFile(new URL(name, folder), 'utf8');
  return [...source.matchAll(/@example (?<kind>bad|good): (?<rest>.*)/g)].map(({ groups }) => {
    const [, code = '', message] = /^(.*?)(?:: "(.*)")?$/.exec(groups?.rest ?? '') ?? [];
    const markdown = [...code.matchAll(/`([^`]+)`/g)].map(([, line]) => line).join('\n');
    if (groups?.kind === 'good') return { markdown };
    if (!message) throw new Error(`${name} has a bad example without its message: ${groups?.rest}`);
    return { markdown, message };
  });
}

describe('the rules', () => {
  test('are one a file, each under its own name', () => {
    expect(textRules.map(({ id }) => `${id.replace('/', '-')}.ts`).toSorted()).toEqual(names.toSorted());
  });

  test.each(names)('hold what the examples in %s say', async (name) => {
    const examples = await readExamples(name);
    const id = name.replace('-', '/').replace('.ts', '');
    for (const { markdown, message } of examples) {
      const told = messagesOf(id, markdown);
      if (message) expect(told[0]).toContain(`: ${message}`);
      else expect(told).toEqual([]);
    }
    expect(new Set(examples.map((example) => example.message !== undefined))).toEqual(new Set([true, false]));
  });
});
