import { readdir, readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { supplyBrowser } from '../../src/pdf/browser-supply.ts';
import { launchBrowser } from '../../src/pdf/launch.ts';
import { program, temporaryFolder } from './temporary.ts';

/** Processes of the group that a browser and its helpers are; the dead that nobody has buried yet do not count. */
async function living(group: number): Promise<string[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = processes.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''));
  return (await Promise.all(stats)).filter((stat) => {
    const [state, , pgrp] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return pgrp === String(group) && state !== 'Z';
  });
}

async function launched() {
  const temporary = await temporaryFolder();
  vi.stubEnv('TMPDIR', temporary);
  const controller = new AbortController();
  const browser = await launchBrowser({ signal: controller.signal });
  return { temporary, controller, browser, pid: browser.process()?.pid as number };
}

/** Waits until none of a browser's processes is left: the system may take a moment to clear away what was killed. */
const gone = (pid: number) =>
  vi.waitFor(async () => expect(await living(pid)).toEqual([]), { timeout: 5000, interval: 50 });

beforeEach(() => () => vi.unstubAllEnvs());

describe('launching a browser', { timeout: 60_000 }, () => {
  test.runIf(process.platform === 'linux')(
    'leaves no process and no temporary file once it is closed',
    async () => {
      const { browser, pid, temporary } = await launched();
      expect(await living(pid)).not.toEqual([]);
      expect(await readdir(temporary)).not.toEqual([]);
      await browser.close();
      await gone(pid);
      await vi.waitFor(async () => expect(await readdir(temporary)).toEqual([]));
    },
  );

  test.runIf(process.platform === 'linux')('kills the browser when the signal is aborted', async () => {
    const { browser, controller, pid, temporary } = await launched();
    controller.abort();
    await browser.close();
    await gone(pid);
    // A Chrome with windows, killed, leaves a socket behind, which is not ours to find.
    expect((await readdir(temporary)).filter((name) => name.includes('profile'))).toEqual([]);
  });

  test('does not begin when the signal is aborted before', async () => {
    await expect(launchBrowser({ signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });

  test('is sandboxed but for root', async () => {
    const { browser } = await launched();
    const isFree = browser.process()?.spawnargs.includes('--no-sandbox');
    await browser.close();
    expect(isFree).toBe(process.getuid?.() === 0);
  });

  test('says why it fails, with what the browser wrote as the cause, and what to do', async () => {
    const temporary = await temporaryFolder();
    const words = 'error while loading shared libraries: libnss3.so: cannot open shared object file';
    const script = `case "$*" in --version) echo Chromium 1.2.3;; *) echo "${words}" >&2; exit 127;; esac`;
    const path = await program(await temporaryFolder(), 'browser', script);
    vi.stubEnv('HEXAPLA_BROWSER', path);
    vi.stubEnv('TMPDIR', temporary);
    await expect(launchBrowser()).rejects.toMatchObject({
      message: `Cannot launch the browser ${path} (Chromium 1.2.3): ${words}. If a library is missing, install it; or set HEXAPLA_BROWSER to the path of another Chrome or Chromium.`,
      cause: { message: words },
    });
    await vi.waitFor(async () => expect(await readdir(temporary)).toEqual([]));
  });

  test.skipIf(process.getuid?.() === 0)('goes on without a sandbox where none can be made', async () => {
    const { executablePath, env } = await supplyBrowser();
    const script = `case "$*" in --version) ;; *--no-sandbox*) ;; *) echo "No usable sandbox!" >&2; exit 1;; esac
LD_LIBRARY_PATH="${env['LD_LIBRARY_PATH'] ?? ''}" exec "${executablePath}" "$@"`;
    vi.stubEnv('HEXAPLA_BROWSER', await program(await temporaryFolder(), 'browser', script));
    const browser = await launchBrowser();
    expect(browser.process()?.spawnargs).toContain('--no-sandbox');
    await browser.close();
  });
});
