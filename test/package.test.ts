import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const exec = promisify(execFile);
/** The Node that runs the tests also runs what they start. */
const env = { ...process.env, PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) };
const run = (command: string, args: readonly string[], cwd: string) =>
  exec(command, args, { cwd, env, maxBuffer: 1 << 24 });

describe('the package', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hexapla-package-'));
    // Of a copy: what is compiled here others run meanwhile.
    const copy = await mkdtemp(join(tmpdir(), 'hexapla-copy-'));
    for (const name of [
      'package.json',
      'tsconfig.json',
      'README.md',
      'LICENSE',
      'src',
      'templates',
      'scripts',
    ])
      await cp(join(root, name), join(copy, name), { recursive: true });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    await run('npm', ['pack', '--pack-destination', folder], copy);
    await rm(copy, { recursive: true });
    const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
    await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], folder);
  }, 300_000);

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('starts a publication in an empty folder and builds it', async () => {
    await run('npx', ['hexapla', 'init'], folder);
    const { stdout, stderr } = await run('npx', ['hexapla', 'build'], folder);
    expect(stdout).toMatch(/^Built 3 pages and 2 PDFs in [\d.]+ s: \d+ kB in dist$/m);
    expect(stderr).not.toContain('error');
    expect(await readdir(join(folder, 'dist/cl-1/fr'))).toEqual(['cl-1.fr.pdf', 'index.html']);
    const pdf = await readFile(join(folder, 'dist/cl-1/fr/cl-1.fr.pdf'), 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(await readFile(join(folder, 'content/publication.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/node_modules\/hexapla\/scripts\/schemas\/publication\.schema\.json\n/,
    );
  }, 120_000);

  it('explains its rules', async () => {
    const { stdout } = await run('npx', ['hexapla', 'explain', 'facts/date'], folder);
    expect(stdout).toMatch(/^facts\/date \(error\)\n\nDates are the same in every language/);
  });

  it('brings the licences of the packages that are compiled into it', async () => {
    const licences = await readFile(join(folder, 'node_modules/hexapla/lib/LICENCES.txt'), 'utf8');
    expect(licences).toMatch(/^unified \d+\.\d+\.\d+ \(MIT\)\n\n\(The MIT License\)\n\nCopyright \(c\) /m);
    expect(licences).not.toContain('undefined');
  });

  it('can be imported, with types', async () => {
    const script = "import { version, build } from 'hexapla'; console.log(version, typeof build);";
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], folder);
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    expect(stdout).toBe(`${version} function\n`);
    expect(await readdir(join(folder, 'node_modules/hexapla/types'))).toContain('index.d.ts');
  });
});
