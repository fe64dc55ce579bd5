import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { enter, hashes } from './workspace.ts';

const cli = fileURLToPath(new URL('../../src/bin.js', import.meta.url));

/** Runs the program as a process of its own, and does something as soon as it writes certain words. */
async function runProcess(argv: readonly string[], words = '', act: (pid: number) => void = () => {}) {
  const child = spawn(process.execPath, [cli, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = [[] as string[], [] as string[]];
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err.push(text);
    if (words && text.includes(words)) act(child.pid as number);
  });
  const [code] = await once(child, 'close');
  return { code, stdout: out.join(''), stderr: err.join('') };
}

describe('the program', () => {
  test.skipIf(process.platform === 'win32')(
    'starts as an installed one does as it does in the checkout',
    async () => {
      const { version, scripts } = createRequire(import.meta.url)('../../package.json');
      const [first = ''] = (await readFile(cli, 'utf8')).split('\n');
      expect(`${first.replace('#!/usr/bin/env -S ', '')} src/bin.js`).toBe(scripts.hexapla);
      const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}` };
      const { stdout } = await promisify(execFile)(cli, ['--version'], { env });
      expect(stdout).toBe(`${version}\n`);
    },
  );

  test('exits with what the run came to', async () => {
    await enter('every-fault');
    const { code, stdout, stderr } = await runProcess(['build', '--only', 'CL-24/8']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/\nNothing was built\.\n$/);
    expect((await runProcess(['bild'])).code).toBe(2);
    expect((await runProcess(['--version'])).code).toBe(0);
  });

  test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'stops at %s with one line, and leaves nothing behind',
    async (signal) => {
      const folder = await enter('sound');
      const before = await hashes(folder);
      const ran = await runProcess(['build'], 'Check the content and make the pages', (pid) =>
        process.kill(pid, signal),
      );
      expect(ran.stderr).toMatch(new RegExp(`\\nhexapla: stopped by ${signal}\\n$`));
      expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
      expect(await hashes(folder)).toEqual(before);
    },
  );
});
