import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** An example of a rule's doc comment: texts of one part, and what the message says that they give, if any. */
export interface Example {
  /** The rule's id. */
  readonly rule: string;
  /** As the doc comment has it. */
  readonly code: string;
  /** The source text first; under `was` what it said when the translations were accepted, under `glossary` a term. */
  readonly texts: readonly { readonly locale: string; readonly markdown: string }[];
  readonly message: string;
}

const folder = new URL('../../../src/check/rules/', import.meta.url);

/** The files of the rules, without their ending: `links-unsafe`. */
export async function ruleFiles(): Promise<string[]> {
  const names = await readdir(fileURLToPath(folder));
  return names.filter((name) => name !== 'index.ts').map((name) => name.replace('.ts', ''));
}

/**
 * Reads `@example bad: ``…``: "…"` and `@example good: ``…```: lines of Markdown in code spans of their own, in
 * English where no language says otherwise: `en: ``One.`` ``Two.`` fr: ``Un.```. `was:` is what the source text said when
 * its translations were accepted, `glossary:` the forms of a term, as YAML.
 */
export async function readExamples(kind: 'bad' | 'good'): Promise<Example[]> {
  const read = (await ruleFiles()).map(async (name) => {
    const source = await readFile(new URL(`${name}.ts`, folder), 'utf8');
    const examples = [...source.matchAll(/@example (bad|good): (.*)/g)].filter(([, one]) => one === kind);
    return examples.map(([, , text = '']): Example => {
      const [, code = '', message = ''] = /^(.*?)(?:: "(.*)")?$/.exec(text) ?? [];
      const lines = new Map<string, string[]>();
      let locale = 'en';
      for (const [, tag, line = ''] of code.matchAll(/(?:\b([a-z]{2,}): )?`([^`]+)`/g)) {
        locale = tag ?? locale;
        lines.set(locale, [...(lines.get(locale) ?? []), line]);
      }
      const texts = [...lines].map(([own, markdown]) => ({ locale: own, markdown: markdown.join('\n') }));
      return { rule: name.replace('-', '/'), code, texts, message };
    });
  });
  return (await Promise.all(read)).flat();
}
