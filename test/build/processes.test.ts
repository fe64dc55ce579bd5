import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeCorpus } from '../../scripts/corpus/make-corpus.ts';
import { build } from '../../src/build/build.ts';
import { seeCommon } from '../../src/build/fresh/common.ts';
import { seeFolder } from '../../src/build/fresh/see-folder.ts';
import type { Step } from '../../src/build/step.ts';
import { openProcesses } from '../../src/build/work/processes.ts';
import { children, enter, hashes } from '../commands/workspace.ts';
import { ownCache } from '../own-cache.ts';

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

  test.each(['has nothing to do', 'is to rest'])('goes on where a process died that %s', async (when) => {
    const folder = await enter();
    await makeCorpus(1, folder);
    const content = join(folder, 'content');
    const [slug = ''] = await readdir(content).then((names) =>
      names.filter((name) => name.startsWith('cl-')),
    );
    const files = seeFolder(join(content, slug));
    const keys = { checkKey: 'check', formerCheckKey: undefined, alignKey: '1' };
    const task = { slug, files, ...keys, only: [], locales: [], pdfs: true } as const;
    const { bench } = seeCommon(content, '');
    const before = (await children()).split(' ');
    const processes = openProcesses(1);
    const make = (key: string) => processes.make({ bench, store: ownCache(), key, task });
    const first = await make('circular 1');
    const own = (await children()).split(' ').find((pid) => !before.includes(pid));
    process.kill(Number(own), 'SIGKILL');
    if (when === 'is to rest') processes.rest(0);
    expect(await make('circular 2')).toEqual(first);
    await processes.close();
    expect((await children()).split(' ')).toEqual(before);
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
