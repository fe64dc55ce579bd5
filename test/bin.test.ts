import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const bin = resolve(import.meta.dirname, '../src/bin.js');
const files = {
  'package.json': '{ "type": "module" }',
  'package-lock.json': '{}',
  'scripts/compile.ts': '',
  'src/cli.ts': "console.log('sources' satisfies string);",
  'src/html/page.ts': '',
  'lib/cli.js': "console.log('compiled');",
};

describe('what runs', () => {
  let folder: string;
  const at = (path: string) => join(folder, path);
  const run = async () => (await promisify(execFile)(process.execPath, [at('src/bin.js')])).stdout.trim();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hexapla-bin-'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(at(path)), { recursive: true });
      await writeFile(at(path), text);
    }
    await cp(bin, at('src/bin.js'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  /** Makes all as old as an hour, and what was compiled as old as half of one. */
  const compile = async () => {
    const [hour, half] = [3600, 1800].map((seconds) => new Date(Date.now() - seconds * 1000));
    for (const path of [...Object.keys(files), 'src/bin.js', 'src/html', 'src'])
      await utimes(at(path), hour as Date, hour as Date);
    await utimes(at('lib/cli.js'), half as Date, half as Date);
  };

  test('is what was compiled, as long as nothing changed since', async () => {
    await compile();
    expect(await run()).toBe('compiled');
  });

  test.each([
    'src/html/page.ts',
    'package-lock.json',
    'scripts/compile.ts',
  ])('is the sources where %s changed since', async (path) => {
    await compile();
    await utimes(at(path), new Date(), new Date());
    expect(await run()).toBe('sources');
  });

  test('is the sources where one was taken away, or leads nowhere', async () => {
    await compile();
    await rm(at('src/html/page.ts'));
    expect(await run()).toBe('sources');
    await symlink('nowhere', at('src/html/page.ts'));
    await utimes(at('src/html'), new Date(0), new Date(0));
    expect(await run()).toBe('sources');
    await rm(at('src/html/page.ts'));
    await writeFile(at('src/html/page.ts'), '');
  });

  test('is what was compiled where there are no sources', async () => {
    await compile();
    await rm(at('src/cli.ts'));
    expect(await run()).toBe('compiled');
  });
});

test('Node is started with the same flags in every way, and knows them', async () => {
  const { scripts } = createRequire(import.meta.url)('../package.json') as {
    scripts: Record<string, string>;
  };
  const [line = ''] = (await readFile(bin, 'utf8')).split('\n');
  const flags = line.split(' ').slice(3);
  expect(flags.length).toBeGreaterThan(1);
  expect([scripts['hexapla'], scripts['build']]).toEqual([
    `node ${flags.join(' ')} src/bin.js`,
    `node ${flags.join(' ')} src/bin.js build`,
  ]);
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, '--print', '1']);
  expect(stdout).toBe('1\n');
});
