/**
 * Measures this Hexapla and an earlier commit of it by turns, as the pace of a shared machine changes from hour to hour:
 * `npm run bench:turns`. Prints a table of medians, with their ratios.
 *
 * `-- --with COMMIT` says which commit (the one before this); `--count N` how many circulars the publication has (100); `--rounds N`
 * how often each turn comes (5). The earlier commit runs with the packages of this one.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { makePublication, type Publication } from './bench/publication.ts';
import { type Cli, median, openCli, type Ran } from './bench/run.ts';
import { duration, toTable } from './bench/table.ts';

/** One of the two that are measured, and how long each thing took it, in milliseconds. */
interface Side {
  readonly root: string;
  readonly own: string;
  readonly cli: Cli;
  readonly publication: Publication;
  readonly times: Map<string, number[]>;
}

const { values } = parseArgs({
  options: {
    with: { type: 'string', default: 'HEAD~1' },
    count: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '5' },
  },
});
const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'hexapla-turns-'));

/** Checks a commit out beside this one, and compiles it. */
async function checkOut(commit: string): Promise<string> {
  const { stdout } = await run('git', ['-C', root, 'rev-parse', '--verify', `${commit}^{commit}`]);
  const place = join(folder, 'earlier');
  await run('git', ['clone', '--quiet', '--no-checkout', root, place]);
  await run('git', ['-C', place, 'checkout', '--quiet', '--detach', stdout.trim()]);
  await symlink(join(root, 'node_modules'), join(place, 'node_modules'));
  await run(process.execPath, [join(place, 'scripts', 'compile.ts')]);
  return place;
}

async function openSide(side: string, its: string): Promise<Side> {
  const own = join(folder, side);
  const cli = await openCli(its);
  const publication = await makePublication(Number(values.count), its, join(own, 'made'), cli);
  return { root: its, own, cli, publication, times: new Map() };
}

try {
  const sides = [await openSide('then', await checkOut(values.with)), await openSide('now', root)] as const;
  /** Has each side do something, so many times, and who begins changes. */
  const take = async (times: number, what: string, work: (side: Side, round: number) => Promise<Ran>) => {
    for (let round = 0; round < times; round++)
      for (const side of round % 2 ? sides.toReversed() : sides) {
        const { milliseconds } = await work(side, round);
        side.times.set(what, [...(side.times.get(what) ?? []), milliseconds]);
      }
    process.stderr.write(`${what}\n`);
  };
  const rounds = Number(values.rounds);
  await take(rounds, 'CL-24/63 in six languages, HTML and PDF, from nothing', (side, round) => {
    const [content, out] = [join(side.root, 'content'), join(side.own, `seed-${round}`)];
    return side.cli(['build', '--quiet', '--content', content, '--no-cache', '--out', out]);
  });
  const name = `${values.count} circulars`;
  await take(1, `${name}: HTML from nothing, checks included`, ({ publication }) =>
    publication.build('html'),
  );
  await take(1, `${name}: the first PDFs`, ({ publication }) => publication.build());
  await take(rounds, `${name}: all PDFs anew`, async ({ publication }) => {
    await publication.changeStyle();
    return publication.build();
  });
  await take(rounds, `${name}: nothing changed`, ({ publication }) => publication.build());
  await take(rounds, `${name}: one text changed`, async ({ publication }, round) => {
    await publication.changeText(round);
    return publication.build();
  });

  const [then, now] = sides;
  const rows = [...then.times].map(([what, before]) => {
    const [old, fresh] = [median(before), median(now.times.get(what) ?? [])];
    return [what, duration(old), duration(fresh), (fresh / old).toFixed(2)];
  });
  process.stdout.write(toTable(['by turns', values.with, 'now', 'ratio'], rows));
} finally {
  await rm(folder, { recursive: true, force: true });
}
