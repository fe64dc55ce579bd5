import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import { edit, enter, hashes } from '../commands/workspace.ts';
import { ownCache } from '../own-cache.ts';

const cli = fileURLToPath(new URL('../../src/bin.js', import.meta.url));
const kills = 10;

/** Runs a build as a process of its own, and kills it after some milliseconds, with the browser that it started. */
async function killBuild(milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [cli, 'build', '--quiet'], { stdio: 'ignore', detached: true });
  const ended = once(child, 'close');
  await Promise.race([setTimeout(milliseconds), ended]);
  // A group that has ended is no group any more.
  if (child.exitCode === null) process.kill(-(child.pid as number), 'SIGKILL');
  await ended;
}

/** What a build of the content as it is gives from nothing, and how many milliseconds it takes. */
async function cleanBuild(): Promise<{ files: Record<string, string>; takes: number }> {
  const start = performance.now();
  await build({ content: 'content', out: 'clean', cache: false });
  const takes = performance.now() - start;
  const files = await hashes('clean');
  await rm('clean', { recursive: true });
  return { files, takes };
}

/** Puts the content that lies aside in the place of the other. */
async function exchange(): Promise<void> {
  await rename('content', 'other');
  await rename('aside', 'content');
  await rename('other', 'aside');
}

// Windows has no groups of processes to kill.
describe.skipIf(process.platform === 'win32')('a build that is killed', () => {
  test('at any moment is made good by the next one', { timeout: 240_000 }, async () => {
    await enter('sound');
    await cp('content', 'other', { recursive: true });
    const first = await cleanBuild();
    await rename('content', 'aside');
    await rename('other', 'content');
    await edit('content/cl-24-1/circular.yaml', '+41 22 730 5111', '+41 22 730 5222');
    await rm('content/cl-24-2', { recursive: true });
    const second = await cleanBuild();

    for (let round = 0; round < kills; round++) {
      const { files, takes } = round % 2 === 0 ? first : second;
      // Every other time the content is another one before it is built again.
      if (round % 4 < 2) await exchange();
      // With a cache that knows all there would soon be nothing left to be killed at.
      if (round % 3 === 0) await rm(ownCache(), { recursive: true, force: true });
      // A process needs a while until it builds.
      const moment = 300 + Math.random() * (takes + 500);
      await killBuild(moment);
      if (round % 4 > 1) await exchange();
      await build({ content: 'content', out: 'dist' });
      expect(await hashes('dist'), `killed after ${moment} ms`).toEqual(files);
      expect((await readdir('dist')).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  });
});
