/**
 * Has the Library of Congress's `bagit` for Python judge the bags that Hexapla makes: `npm run bags`. Without arguments
 * those of all circulars of `content` and of a fixture, as folders and unpacked from their tars, and the same after
 * they were tampered with; else the bags that are named. Whether `hexapla verify` comes to the same is judged with it.
 *
 * It is skipped, in one line, where there is no Python 3 or its packages cannot be had; with `--require` it fails then.
 *
 * Exit codes: 0 both find the bags valid, and what was tampered with not; 1 they do not; 2 they cannot be judged.
 */
import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { archive } from '../src/archive/archive.ts';
import { readFolder } from '../src/archive/read-bag.ts';
import { verifyBag } from '../src/archive/verify-bag.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const here = (name: string) => fileURLToPath(new URL(`bagit/${name}`, import.meta.url));
const publications = ['content', 'test/fixtures/sound/content'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { require: { type: 'boolean', default: false } },
});

/** What somebody does to a bag; both are to tell of it. */
const tamperings: Readonly<Record<string, (bag: string) => Promise<unknown>>> = {
  changed: (bag) => appendFile(join(bag, 'data/content/publication.yaml'), '#'),
  missing: (bag) => rm(join(bag, 'data/content/publication.yaml')),
  extra: (bag) => writeFile(join(bag, 'data/extra.txt'), 'x'),
  renamed: (bag) => rename(join(bag, 'data/messages.sarif'), join(bag, 'data/renamed.sarif')),
  described: (bag) => appendFile(join(bag, 'bag-info.txt'), 'Contact-Name: Somebody\n'),
  undeclared: (bag) => rm(join(bag, 'bagit.txt')),
};

async function judgeBags(): Promise<number> {
  const work = await mkdtemp(join(tmpdir(), 'hexapla-bags-'));
  try {
    const packages = await fetchPackages(join(work, 'packages')).catch((error: Error) => error);
    if (packages instanceof Error) {
      process.stderr.write(`Bags were not judged: ${packages.message.split('\n')[0]}\n`);
      return values.require ? 2 : 0;
    }
    if (positionals.length > 0) return await tell(positionals, packages, process.cwd(), () => true);
    const out = join(work, 'archive');
    const bags = await makeBags(out);
    return await tell(bags, packages, out, (bag) => !bag.includes('tampered-'));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Brings bagit into a folder, as the hash in `requirements.txt` says. */
async function fetchPackages(folder: string): Promise<string> {
  const options = ['--quiet', '--disable-pip-version-check', '--no-deps', '--require-hashes'];
  await run('python3', [
    '-m',
    'pip',
    'install',
    ...options,
    '--target',
    folder,
    '-r',
    here('requirements.txt'),
  ]);
  return folder;
}

/** Archives circulars as folders and as tars, unpacks these, and tampers with copies; gives the paths of all bags. */
async function makeBags(out: string): Promise<string[]> {
  const quietly = <T>(_title: string, work: (tell: () => void) => Promise<T>) => work(() => {});
  for (const [index, content] of publications.entries()) {
    const names = (await readdir(join(root, content))).filter((name) => name.startsWith('cl-'));
    const { signal } = new AbortController();
    const options = { content: join(root, content), names, signal };
    await archive({ ...options, out: join(out, `folders-${index}`), tar: false }, quietly);
    const tars = join(out, `tars-${index}`);
    for (const { path } of await archive({ ...options, out: tars, tar: true }, quietly)) {
      await run('python3', ['-m', 'tarfile', '-e', path, tars]);
      await rm(path);
    }
  }
  const [first = ''] = await findBags(out);
  for (const [name, tamper] of Object.entries(tamperings)) {
    const bag = join(out, `tampered-${name}`, 'bag');
    await cp(first, bag, { recursive: true });
    await tamper(bag);
  }
  return findBags(out);
}

async function findBags(out: string): Promise<string[]> {
  const folders = (await readdir(out)).toSorted();
  const bags = folders.map(async (folder) =>
    (await readdir(join(out, folder))).toSorted().map((name) => join(out, folder, name)),
  );
  return (await Promise.all(bags)).flat();
}

/** Writes what both say of each bag; gives the exit code. */
async function tell(
  bags: readonly string[],
  packages: string,
  folder: string,
  isValid: (bag: string) => boolean,
): Promise<number> {
  const env = { ...process.env, PYTHONPATH: packages };
  const { stdout } = await run('python3', [here('judge.py'), ...bags], { env });
  const verdicts = stdout
    .trim()
    .split('\n')
    .map((line): string | null => JSON.parse(line));
  if (bags.length === 0 || verdicts.length !== bags.length) return 2;
  let wrong = 0;
  for (const [index, bag] of bags.entries()) {
    const verdict = verdicts[index] ?? null;
    const own = await verifyBag(await readFolder(bag));
    const isRight = (verdict === null) === isValid(bag) && (own.length === 0) === isValid(bag);
    if (!isRight) wrong += 1;
    process.stdout.write(
      `${isRight ? 'as expected' : 'UNEXPECTED '}  ${relative(folder, bag)}\n  bagit: ${verdict ?? 'valid'}\n  hexapla: ${own[0] ? `${own[0].where}: ${own[0].reason}` : 'whole'}\n`,
    );
  }
  process.stdout.write(`${bags.length} bags, ${wrong} of them not as expected\n`);
  return wrong > 0 ? 1 : 0;
}

process.exitCode = await judgeBags().catch((error: Error) => {
  process.stderr.write(`bags: ${error.message}\n`);
  return 2;
});
