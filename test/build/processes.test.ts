import { mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { makeCorpus } from '../../scripts/corpus/make-corpus.ts';
import { build } from '../../src/build/build.ts';
import type { Step } from '../../src/build/step.ts';
import { children, enter, hashes } from '../commands/workspace.ts';

const html = { content: 'content', formats: ['html'], cache: false } as const;

describe.runIf(process.platform === 'linux')('a build of many circulars', { timeout: 120_000 }, () => {
  test('comes to the same in several processes, also where one of them dies, and leaves none', async () => {
    const folder = await enter();
    await makeCorpus(5, folder);
    await build({ ...html, out: 'alone', jobs: 1 });
    const before = await children();
    let killed = 0;
    const step: Step = (_title, work) =>
      work(() => {
        if (killed > 0) return;
        killed = -1;
        void children().then((there) => {
          killed = Number(there.split(' ').findLast((pid) => !before.split(' ').includes(pid)));
          process.kill(killed, 'SIGKILL');
        });
      });
    await build({ ...html, out: 'together', jobs: 2 }, step);
    expect(killed).toBeGreaterThan(0);
    expect(await hashes('together')).toEqual(await hashes('alone'));
    expect(await children()).toBe(before);
  });

  test('ends its processes when it fails beside them', async () => {
    const folder = await enter();
    await makeCorpus(5, folder);
    await mkdir('templates/locales', { recursive: true });
    await writeFile('templates/locales/zh.json', '{');
    const before = await children();
    await expect(build({ ...html, out: 'dist', jobs: 2 })).rejects.toThrow(/zh\.json/);
    expect(await children()).toBe(before);
  });

  test('ends its processes when it is stopped', async () => {
    const folder = await enter();
    await makeCorpus(5, folder);
    const before = await children();
    const stop = new AbortController();
    const step: Step = (_title, work) => work(() => stop.abort(new Error('stopped by the test')));
    const stopped = build({ ...html, out: 'dist', jobs: 2, signal: stop.signal }, step);
    await expect(stopped).rejects.toThrow(/^stopped by the test$/);
    expect(await children()).toBe(before);
  });
});
