import { UsageError } from '../build/errors.ts';
import { explainRules, type RuleExplanation } from '../check/explain-rule.ts';
import { hintAtRule } from '../check/known-rules.ts';
import type { Terminal } from './terminal.ts';

/** `hexapla rules`: lists every rule with its level and what it asks for. */
export async function rulesCommand({ format }: { format: 'pretty' | 'json' }, { stdout }: Terminal) {
  const rules = await explainRules();
  if (format === 'json') {
    stdout.write(`${JSON.stringify(rules, null, 2)}\n`);
    return;
  }
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(
    ({ id, level, text }) => `${id.padEnd(width)}  ${level.padEnd(7)}  ${firstSentence(text)}\n`,
  );
  stdout.write(lines.join(''));
}

/**
 * `hexapla explain`: prints a rule, with examples.
 *
 * @throws UsageError where there is no such rule.
 */
export async function explainCommand(id: string, { stdout }: Terminal) {
  const rules = await explainRules();
  const rule = rules.find((one) => one.id === id);
  if (!rule) {
    throw new UsageError(`There is no rule ${id}${hintAtRule(id)}`);
  }
  stdout.write(describe(rule));
}

function describe({ id, level, text, examples }: RuleExplanation): string {
  const bad = examples.filter(({ kind }) => kind === 'bad');
  const good = examples.filter(({ kind }) => kind === 'good');
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? `\n${title}\n${lines.map((line) => `  ${line}\n`).join('')}` : '';
  return [
    `${id} (${level})\n\n${text}\n`,
    section(
      'Told of',
      bad.map(({ code, message = '' }) => `${code}: ${message}`),
    ),
    section(
      'Not told of',
      good.map(({ code }) => code),
    ),
  ].join('');
}

function firstSentence(text: string): string {
  return /^[\s\S]*?[.:](?=\s|$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;
}
