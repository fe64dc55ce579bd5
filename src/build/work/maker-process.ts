// A process that makes circulars and lists for a build, one after the other: what `openProcesses` starts. It ends when nobody
// listens any more, and at once: to take its memory apart takes longer. Signals of the terminal are for the build, which ends it.
import { enableCompileCache, flushCompileCache } from 'node:module';
import type { BenchOf } from '../fresh/common.ts';
import type { MakerAnswer, MakerMessage } from './processes.ts';

enableCompileCache();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const maker = import('../make/maker.ts');
// What fails fails again, and tells why, when something is made.
maker.then(({ prepareToMake }) => prepareToMake()).catch(() => {});

async function answer(message: MakerMessage): Promise<MakerAnswer> {
  try {
    const { obtain, makeList } = await maker;
    if (!('listing' in message)) return { made: await obtain(message) };
    await makeList(message);
    return {};
  } catch (error) {
    const { name, message: reason } = error as Error;
    return { failed: { name, message: reason } };
  }
}

process.on('message', (message: MakerMessage | BenchOf) => {
  if (!('task' in message || 'listing' in message)) {
    maker.then(({ benchFor }) => benchFor(message)).catch(() => {});
    return;
  }
  // Who asked may be gone when it is made.
  void answer(message).then((said) => {
    process.send?.(said, undefined, undefined, () => {});
    // It gets killed: what it compiled is kept now, which takes no time when that was kept before.
    setImmediate(flushCompileCache);
  });
});
