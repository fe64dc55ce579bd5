import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** An example of a rule's doc comment: Markdown, and what the message says that it gives, if any. */
export interface Example {
  /** The rule's id. */
  readonly rule: string;
  readonly markdown: string;
  readonly message: string;
}

const folder = new URL('../../../src/check/rules/', import.meta.url);

/** The files of the rules, without their ending: `links-unsafe`. */
export async function ruleFiles(): Promise<string[]> {
  const names = await readdir(fileURLToPath(folder));
  return names.filter((name) => name !== 'index.ts').map((name) => name.replace('.ts', ''));
}

/** Reads `@example bad: ``…``: "…"` and `@example good: ``…```, lines of Markdown in code spans of their own. */
export async function readExamples(kind: 'bad' | 'good'): Promise<Example[]> {
  const read = (await ruleFiles()).map(async (name) => {
    const source = await readFile(new URL(`${name}.ts`, folder), 'utf8');
    const examples = [...source.matchAll(/@example (bad|good): (.*)/g)].filter(([, one]) => one === kind);
    return examples.map(([, , text = '']) => {
      const [, code = '', message = ''] = /^(.*?)(?:: "(.*)")?$/.exec(text) ?? [];
      const markdown = [...code.matchAll(/`([^`]+)`/g)].map(([, line]) => line).join('\n');
      return { rule: name.replace('-', '/'), markdown, message };
    });
  });
  return (await Promise.all(read)).flat();
}
