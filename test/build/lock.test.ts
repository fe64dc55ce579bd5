import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import type { Step } from '../../src/build/step.ts';
import { enter, hexapla } from '../commands/workspace.ts';

/** The number of a process that is dead. */
async function deadProcess(): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-p', 'process.pid']);
  return Number(stdout);
}

const html = { content: 'content', out: 'dist', formats: ['html'] } as const;

describe('a folder that a build is at work on', () => {
  test('is refused to another one, in one line', async () => {
    await enter('sound');
    let second: Awaited<ReturnType<typeof hexapla>> | undefined;
    const step: Step = async (title, work) => {
      if (title === 'Publish') second = await hexapla(['build', '--format', 'html']);
      return work(() => {});
    };
    await build(html, step);
    expect(second).toEqual({
      code: 2,
      stdout: '',
      stderr: `hexapla: Another build is at work on dist: process ${process.pid}. Wait until it has ended, or build to another folder with --out\n`,
    });
    expect((await readdir('dist')).filter((name) => name.startsWith('.'))).toEqual([]);
    expect((await hexapla(['build', '--format', 'html'])).code).toBe(0);
  });

  test('is free for one build of two that begin at once', async () => {
    await enter('sound');
    const both = await Promise.allSettled([build(html), build(html)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('stays with a build on another machine, of which nothing is known', async () => {
    await enter('sound');
    await mkdir('dist');
    await writeFile('dist/.lock', JSON.stringify({ pid: 1, began: '', host: 'elsewhere', id: 'a' }));
    const { code, stderr } = await hexapla(['build', '--quiet', '--format', 'html']);
    expect(code).toBe(2);
    expect(stderr).toContain('process 1 on elsewhere. Wait until it has ended');
    expect(stderr).toContain('if that one is gone for good, remove dist/.lock\n');
    expect(await readFile('dist/.lock', 'utf8')).toContain('elsewhere');
  });
});

describe('a lock that nobody holds', () => {
  test.each([
    ['of a process that is dead', async () => ({ pid: await deadProcess(), began: '1' })],
    ['of a process whose number another one has now', async () => ({ pid: process.pid, began: '1' })],
    ['that was half-written', async () => undefined],
  ])('is taken over: %s', async (_what, holder) => {
    await enter('sound');
    await mkdir('dist');
    const held = await holder();
    await writeFile('dist/.lock', held ? JSON.stringify({ ...held, host: hostname(), id: 'a' }) : '{"pid":');
    expect((await hexapla(['build', '--quiet', '--format', 'html'])).stderr).toBe('');
    expect((await readdir('dist')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
