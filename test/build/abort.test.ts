import { readdir } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { build } from '../../src/build/build.ts';
import type { Step } from '../../src/build/step.ts';
import { children, edit, hashes, hexapla } from '../commands/workspace.ts';
import { onceBuilt } from './built.ts';

const enterBuilt = onceBuilt(['html']);

describe('a build that is stopped', () => {
  test.each([
    'Look at the content',
    'Check the content and make the pages',
    'Print the PDFs',
    'Publish',
  ])('at "%s" leaves nothing behind, and dist as it was', async (step) => {
    await enterBuilt();
    await edit('content/cl-24-2/circular.yaml', '+41 22 730 5111', '+41 22 730 5222');
    const [before, processes] = [await hashes('dist'), await children()];
    const stop = new AbortController();
    const hear = (text: string) => {
      if (text.startsWith(step)) stop.abort(new Error('stopped by the test'));
    };
    const { code, stderr, stdout } = await hexapla(['build', '--only', 'CL-24/2'], {
      signal: stop.signal,
      hear,
    });
    expect(stderr.trimEnd().split('\n').slice(-2)).toEqual([`${step} …`, 'hexapla: stopped by the test']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(await hashes('dist')).toEqual(before);
    expect((await readdir('dist')).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(await children()).toBe(processes);
  });

  test('while it prints leaves no browser, and dist as it was', async () => {
    await enterBuilt();
    await edit('content/cl-24-1/circular.yaml', '+41 22 730 5111', '+41 22 730 5222');
    const [before, processes] = [await hashes('dist'), await children()];
    const stop = new AbortController();
    let seen = '';
    const step: Step = (_title, work) =>
      work((what) => {
        if (what !== '1 of 6') return;
        void children().then((there) => {
          seen = there;
          stop.abort(new Error('stopped by the test'));
        });
      });
    const options = { content: 'content', out: 'dist', signal: stop.signal };
    await expect(build(options, step)).rejects.toThrow(/^stopped by the test$/);
    expect(seen).not.toBe(processes);
    expect(await hashes('dist')).toEqual(before);
    await vi.waitFor(async () => expect(await children()).toBe(processes));
  });

  test('before it begins builds nothing', async () => {
    await enterBuilt();
    const before = await hashes('dist');
    const signal = AbortSignal.abort(new Error('stopped by the test'));
    const { code } = await hexapla(['build', '--format', 'html'], { signal });
    expect(code).toBe(2);
    expect(await hashes('dist')).toEqual(before);
  });
});
