import { readFile } from 'node:fs/promises';
import type { Level } from '../model/circular.ts';
import { otherRules } from './other-rules.ts';
import { rules } from './rules/index.ts';

/** A rule, in words. */
export interface RuleExplanation {
  readonly id: string;
  readonly level: Level;
  /** What it asks for, and why: paragraphs, the first of which says the most. */
  readonly text: string;
  readonly examples: readonly RuleExample[];
}

/** An example, as the doc comment of a rule has it. */
export interface RuleExample {
  readonly kind: 'bad' | 'good';
  /** Markdown in code spans; a language before them where it is not English. */
  readonly code: string;
  /** What the message begins with. */
  readonly message?: string | undefined;
}

/** All rules in words, in the order of the alphabet. */
export async function explainRules(): Promise<RuleExplanation[]> {
  const own = await Promise.all(rules.map(readRule));
  const others = otherRules.map((rule) => ({ ...rule, examples: [] }));
  return [...own, ...others].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A rule says what it is in the doc comment of its own file: there is no second text that could say something else. */
async function readRule({ id, level }: { id: string; level: Level }): Promise<RuleExplanation> {
  const name = `${id.replace('/', '-')}.ts`;
  const source = await readFile(new URL(`../../src/check/rules/${name}`, import.meta.url), 'utf8');
  const comments = [...source.matchAll(/^\/\*\*\n([\s\S]*?)^ \*\/\nexport const /gm)];
  const lines = (comments.at(-1)?.[1] ?? '').split('\n').map((line) => line.replace(/^ \* ?/, ''));
  const examples = lines.flatMap((line) => {
    const [, kind, code = '', message] = /^@example (bad|good): (.*?)(?:: "(.*)")?$/.exec(line) ?? [];
    return kind === 'bad' || kind === 'good' ? [{ kind, code, message } as const] : [];
  });
  const text = lines.filter((line) => !line.startsWith('@')).join('\n');
  return { id, level, text: text.trim().replace(/(?<!\n)\n(?!\n)/g, ' '), examples };
}
