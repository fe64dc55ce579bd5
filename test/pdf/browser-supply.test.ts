import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { BrowserMissingError, supplyBrowser } from '../../src/pdf/browser-supply.ts';
import { program, temporaryFolder } from './temporary.ts';

const SUPPLY = `import { supplyBrowser } from ${JSON.stringify(new URL('../../src/pdf/browser-supply.ts', import.meta.url).href)};
process.stdout.write((await supplyBrowser()).executablePath);`;
const ELSEWHERE = ['--input-type=module', '--eval', SUPPLY];

beforeEach(() => {
  vi.stubEnv('HEXAPLA_BROWSER', '');
  vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', '');
  return () => vi.unstubAllEnvs();
});

async function emptyCache(): Promise<string> {
  const cache = await temporaryFolder();
  vi.stubEnv('XDG_CACHE_HOME', cache);
  return cache;
}

describe.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the bundled Chromium',
  { timeout: 60_000 },
  () => {
    test('is unpacked into an empty cache and reused from there', async () => {
      const cache = await emptyCache();
      const first = await supplyBrowser();
      expect(first.executablePath).toBe(join(cache, 'hexapla', first.id, 'chromium'));
      expect(first.id).toMatch(/^chromium-\d+\.\d+\.\d+$/);
      const unpacked = await stat(first.executablePath);
      expect(await supplyBrowser()).toEqual(first);
      expect((await stat(first.executablePath)).ino).toBe(unpacked.ino);
      const { stdout } = await promisify(execFile)(first.executablePath, ['--version'], { env: first.env });
      expect(stdout).toContain('Chromium');
    });

    test('is whole for two processes that unpack it at once', async () => {
      const cache = await emptyCache();
      const run = promisify(execFile);
      const [one, other] = await Promise.all([
        run(process.execPath, ELSEWHERE),
        run(process.execPath, ELSEWHERE),
      ]);
      expect(one.stdout).toBe(other.stdout);
      expect((await readdir(join(cache, 'hexapla'))).toSorted()).toEqual([
        expect.stringMatching(/^chromium-[\d.]+$/),
        expect.stringMatching(/^fonts-[\d.]+$/),
      ]);
    });

    test('is not taken from a process that was killed unpacking it, and what that left goes', async () => {
      const root = join(await emptyCache(), 'hexapla');
      const killed = spawn(process.execPath, ELSEWHERE, { stdio: 'ignore' });
      const half = await vi.waitFor(async () => {
        const part = (await readdir(root)).find((name) => name.startsWith('chromium-')) as string;
        expect((await stat(join(root, part, 'chromium'))).size).toBeGreaterThan(0);
        return part;
      }, 10_000);
      killed.kill('SIGKILL');
      await once(killed, 'exit');
      expect(half).toContain('.part-');
      expect((await readdir(root)).filter((name) => name.startsWith('chromium-'))).toEqual([half]);

      const { executablePath, id } = await supplyBrowser();
      expect((await stat(executablePath)).size).toBeGreaterThan(200_000_000);
      expect(await readdir(root)).toContain(half);

      const longAgo = new Date(Date.now() - 3_600_000);
      await utimes(join(root, half), longAgo, longAgo);
      await supplyBrowser();
      expect((await readdir(root)).filter((name) => name.startsWith('chromium-'))).toEqual([id]);
    });

    test('stops unpacking when aborted, leaving nothing', async () => {
      const cache = await emptyCache();
      await expect(supplyBrowser({ signal: AbortSignal.timeout(200) })).rejects.toThrow('timeout');
      expect((await readdir(join(cache, 'hexapla'))).filter((name) => name.startsWith('chromium-'))).toEqual(
        [],
      );
    });
  },
);

describe('a browser that the environment names', () => {
  test.each(['HEXAPLA_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'])('is taken from %s', async (variable) => {
    const path = await program(await temporaryFolder(), 'browser', 'echo Chromium 1.2.3');
    vi.stubEnv(variable, path);
    expect(await supplyBrowser()).toMatchObject({ executablePath: path, id: 'Chromium 1.2.3' });
  });

  test('sees no font of the system and no library of the bundled one', async () => {
    vi.stubEnv('HEXAPLA_BROWSER', await program(await temporaryFolder(), 'browser', 'echo Chromium 1.2.3'));
    const { env } = await supplyBrowser();
    expect(Object.keys(env)).toEqual(process.platform === 'linux' ? ['FONTCONFIG_FILE'] : []);
  });

  test('is an error with what to do when it is not there', async () => {
    vi.stubEnv('HEXAPLA_BROWSER', '/nowhere/chrome');
    const supplied = supplyBrowser();
    await expect(supplied).rejects.toBeInstanceOf(BrowserMissingError);
    await expect(supplied).rejects.toThrow(
      'HEXAPLA_BROWSER is /nowhere/chrome, where there is no program. Set it to the path of a Chrome or Chromium',
    );
  });

  test('is an error when it is no program, or one that does not run', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'text'), 'no program');
    vi.stubEnv('HEXAPLA_BROWSER', join(folder, 'text'));
    await expect(supplyBrowser()).rejects.toThrow('where there is no program');
    vi.stubEnv('HEXAPLA_BROWSER', await program(folder, 'broken', 'exit 3'));
    await expect(supplyBrowser()).rejects.toThrow('which does not run');
  });
});

describe.runIf(process.platform === 'linux')('where the bundled Chromium does not run', () => {
  beforeEach(() => {
    const { arch } = process;
    Object.defineProperty(process, 'arch', { value: 'riscv64' });
    onTestFinished(() => void Object.defineProperty(process, 'arch', { value: arch }));
  });

  test('an installed browser is found on the PATH', async () => {
    const folder = await temporaryFolder();
    const path = await program(folder, 'chromium', 'echo Chromium 1.2.3');
    vi.stubEnv('PATH', `/nowhere:${folder}`);
    expect(await supplyBrowser()).toMatchObject({ executablePath: path, id: 'Chromium 1.2.3' });
  });

  test('the error says what is missing, where it was looked for and what to do', async () => {
    vi.stubEnv('PATH', '/nowhere');
    const supplied = supplyBrowser();
    await expect(supplied).rejects.toBeInstanceOf(BrowserMissingError);
    await expect(supplied).rejects.toThrow(
      /no browser to print with.*linux on riscv64.*\/nowhere\/google-chrome.*Install Chrome or Chromium, or set HEXAPLA_BROWSER/,
    );
  });
});
