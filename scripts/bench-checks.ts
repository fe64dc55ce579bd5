/**
 * Measures the checks: `npm run bench:checks`. Puts defects of every kind into letters that have none, at random, one at a
 * time, and counts how many are told of at their place by a rule that fits; and what is told of the letters as they are.
 *
 * `-- --data DIR` measures on another `content` folder; `--count N` puts N defects of each kind into each language (20);
 * `--seed N` others; `--kind NAME` and `--locale TAG` only these; `--misses` lists those that nothing told of.
 */
import { parseArgs } from 'node:util';
import type { Told } from '../src/check/told.ts';
import { randomFrom } from './bench-align/noise.ts';
import { type Defect, defects } from './bench-checks/defects.ts';
import { judge, tellOf } from './bench-checks/judge.ts';
import { cutText, type Letters, readDeclaration, readLetters } from './bench-checks/letters.ts';
import { pick } from './bench-checks/random.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    count: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', default: '' },
    locale: { type: 'string', default: '' },
    misses: { type: 'boolean', default: false },
  },
});
const locales = ['ar', 'zh', 'en', 'fr', 'ru', 'es'].filter((one) => one.includes(values.locale));
const random = randomFrom(Number(values.seed));
const all = values.data
  ? await readLetters(values.data)
  : [
      ...(await readLetters('content')),
      ...(await readLetters('scripts/corpus/letters/content')),
      await readDeclaration(),
    ];
const clean = new Map(all.map((letters) => [letters, tellOf(letters)]));

/** How many defects there were, and how many of them were told of. */
interface Tally {
  count: number;
  found: number;
  beside: number;
}

/** Puts defects of a kind into letters of a language. */
function measure(defect: Defect, locale: string): Tally {
  const tally = { count: 0, found: 0, beside: 0 };
  for (let tries = 0; tries < 10 * Number(values.count) && tally.count < Number(values.count); tries++) {
    const letters = pick(all, random);
    const text = letters?.texts.get(locale);
    const source = letters?.texts.get(letters.source);
    if (!letters || !text || !source) continue;
    const body = cutText(text)[1];
    const others = all.flatMap((one) => (one === letters ? [] : bodiesOf(one, locale)));
    const spoilt = defect.spoil({ locale, body, source: cutText(source)[1], others, random });
    if (!spoilt || spoilt.body === body) continue;
    const after = tellOf(letters, { locale, body: spoilt.body });
    const { found, beside } = judge(defect, spoilt, text, [clean.get(letters) ?? [], after]);
    tally.count++;
    tally.found += Number(found);
    tally.beside += beside.length;
    if (!found && values.misses) tellMiss(defect, letters, locale, [body, spoilt.body], beside);
  }
  return tally;
}

function bodiesOf({ texts }: Letters, locale: string): string[] {
  const text = texts.get(locale);
  return text ? [cutText(text)[1]] : [];
}

function tellMiss(
  { name }: Defect,
  letters: Letters,
  locale: string,
  bodies: [string, string],
  beside: readonly Told[],
) {
  const [before, after] = bodies.map((one) => one.split('\n')) as [string[], string[]];
  const at = before.findIndex((line, number) => line !== after[number]);
  const told = beside.map(({ ruleId, line, reason }) => `\n    ${line} ${ruleId}: ${reason}`).join('');
  print([`\n${name}, ${letters.name} ${locale}:${at + 1}\n  - ${before[at]}\n  + ${after[at]}${told}`]);
}

function print(cells: readonly string[]) {
  process.stdout.write(`${cells.join(' ').trimEnd()}\n`);
}

const start = performance.now();
print([''.padEnd(18), 'goal', ...locales.map((one) => one.padStart(6)), '   all', 'others told', 'defects']);
for (const defect of defects.filter(({ name }) => name.includes(values.kind))) {
  const tallies = locales.map((locale) => measure(defect, locale));
  const sum = (what: keyof Tally) => tallies.reduce((total, one) => total + one[what], 0);
  const share = (found: number, count: number) => (count === 0 ? '–' : (found / count).toFixed(2));
  print([
    defect.name.padEnd(18),
    String(defect.goal).padStart(4),
    ...tallies.map(({ found, count }) => share(found, count).padStart(6)),
    share(sum('found'), sum('count')).padStart(6),
    share(sum('beside'), sum('count')).padStart(11),
    String(sum('count')).padStart(7),
  ]);
}
print(['\nTold of letters as they are:']);
for (const [{ name, texts }, told] of clean) {
  const alarms = told.filter(({ level }) => level !== 'info');
  print([
    `${name}: ${alarms.length} errors and warnings, ${told.length - alarms.length} remarks on ${texts.size} texts`,
  ]);
  if (values.misses)
    for (const { file, line, ruleId, reason } of told) print([`  ${file.path}:${line} ${ruleId}: ${reason}`]);
}
print([`${((performance.now() - start) / 1000).toFixed(0)} s`]);
