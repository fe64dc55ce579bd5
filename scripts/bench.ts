/**
 * Measures Hexapla from a person's side, and writes `docs/benchmarks.md`: `npm run bench`. Runs take turns, and of each the median
 * counts; what others print with is measured in the same run where it is installed.
 *
 * `-- --count N…` says how large the publications are (10 and 100; 1000 and 10000 take an hour and more the first time); `--rounds N`
 * how often each is built (3); `--print N` up to which count PDFs are printed too (1000); `--dry` writes no file.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureMaking } from './bench/pages.ts';
import { measurePeers } from './bench/peers.ts';
import { makePublication } from './bench/publication.ts';
import { median, openCli, type Ran, repeat } from './bench/run.ts';
import { duration, type Line, toTable } from './bench/table.ts';
import { makeCorpus } from './corpus/make-corpus.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', multiple: true, default: ['10', '100'] },
    rounds: { type: 'string', default: '3' },
    print: { type: 'string', default: '1000' },
    dry: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const root = fileURLToPath(new URL('..', import.meta.url));
const cli = await openCli(root);
const folder = await mkdtemp(join(tmpdir(), 'hexapla-bench-'));
const lines: Line[] = [];

/** Adds a line, and shows it at once. */
function tell(what: string, result: string, goal = '') {
  lines.push([what, result, goal]);
  process.stderr.write(`${what}: ${result}${goal && ` (goal ${goal})`}\n`);
}

function builds(ran: readonly Ran[]): string {
  const megabytes = Math.max(...ran.map((one) => one.megabytes));
  return `${duration(median(ran.map((one) => one.milliseconds)))}, ${megabytes.toFixed(0)} MB`;
}

/** Measures a publication of so many circulars. Returns the milliseconds that a build from nothing takes for each. */
async function measure(count: number): Promise<number> {
  const publication = await makePublication(count, root, join(folder, String(count)), cli);
  const isPrinted = count <= Number(values.print);
  const editions = count * 6;
  const name = `${count} circulars`;
  const first = await publication.build('html');
  tell(
    `${name}: HTML from nothing, checks included`,
    `${builds([first])}, ${((editions * 1000) / first.milliseconds).toFixed(0)} editions/s`,
  );
  const format = isPrinted ? undefined : 'html';
  if (isPrinted) {
    await publication.build();
    await publication.changeStyle();
    const printed = await publication.build();
    tell(
      `${name}: all PDFs anew, archive-grade, for a style of print has changed`,
      `${builds([printed])}, ${((editions * 1000) / printed.milliseconds).toFixed(1)} /s`,
      '≥ 30 /s',
    );
  }
  const what = isPrinted ? 'HTML and PDF' : 'HTML';
  const goals = count === 1000 ? ['≤ 1.0 s', '≤ 1.5 s'] : ['', ''];
  await publication.build(format);
  tell(
    `${name}: nothing changed, ${what}`,
    builds(await repeat(rounds, () => publication.build(format))),
    goals[0],
  );
  const changed = await repeat(rounds, async (round) => {
    await publication.changeText(round);
    return publication.build(format);
  });
  tell(`${name}: one text changed, ${what}`, builds(changed), goals[1]);
  return first.milliseconds / count;
}

try {
  const seed = ['build', '--quiet', '--content', join(root, 'content'), '--no-cache'];
  const cold = await repeat(rounds + 1, (round) => cli([...seed, '--out', join(folder, `seed-${round}`)]));
  tell('CL-24/63 in six languages, HTML and PDF, from nothing', builds(cold.slice(1)), '≤ 2.5 s');

  await makeCorpus(10, join(folder, 'making'));
  const making = await measureMaking(join(folder, 'making'));
  tell('reading and checking a circular in six languages, one thread', duration(making.check));
  tell('HTML editions alone, one thread', `${(1000 / making.page).toFixed(0)} /s`, '≥ 150 /s');

  const costs: [number, number][] = [];
  for (const count of values.count.map(Number)) costs.push([count, await measure(count)]);
  for (const [index, [count, cost]] of costs.entries()) {
    const [before, former] = costs[index - 1] ?? [];
    if (former === undefined) continue;
    const growth = `${((cost / former - 1) * 100).toFixed(0)} %`;
    tell(`cost of a circular, ${before} to ${count}`, growth, '≤ +10 %');
  }

  const [smallest] = values.count;
  for (const { name, milliseconds } of await measurePeers(join(folder, String(smallest), 'dist'), 12))
    tell(
      `a PDF with ${name}`,
      milliseconds === undefined ? 'not installed: skipped' : duration(milliseconds),
    );

  const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory`;
  const command = `npm run bench -- ${values.count.map((count) => `--count ${count}`).join(' ')} --rounds ${rounds}`;
  const file = new URL('../docs/benchmarks.md', import.meta.url);
  const [before = '', after = ''] = (await readFile(file, 'utf8')).split(
    /<!-- table[^>]*-->[\s\S]*<!-- end -->/,
  );
  const table = `<!-- table: written by npm run bench -->\n\n\`${command}\`, on ${machine}:\n\n${toTable(['measured', 'result', 'goal'], lines)}\n<!-- end -->`;
  if (!values.dry) await writeFile(file, `${before}${table}${after}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
