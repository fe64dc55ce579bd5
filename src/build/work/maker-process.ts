// A process that makes circulars for a build, one after the other: what `openProcesses` starts. It ends when nobody listens any
// more; signals of the terminal are for the build, which ends it.
import { enableCompileCache, flushCompileCache } from 'node:module';
import type { MakingTask } from '../make/maker.ts';
import type { MakingAnswer } from './processes.ts';

enableCompileCache();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

async function answer(task: MakingTask): Promise<MakingAnswer> {
  try {
    const { obtain } = await import('../make/maker.ts');
    return { made: await obtain(task) };
  } catch (error) {
    const { name, message } = error as Error;
    return { failed: { name, message } };
  }
}

process.on('message', (task: MakingTask) => {
  // Who asked may be gone when it is made.
  void answer(task).then((said) => {
    process.send?.(said, undefined, undefined, () => {});
    // It gets killed: what it compiled is kept now, which takes no time when that was kept before.
    setImmediate(flushCompileCache);
  });
});
