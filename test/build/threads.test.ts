import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openThreads } from '../../src/build/work/threads.ts';

test('threads end whenever they are closed, also while they start and load', async () => {
  for (let milliseconds = 60; milliseconds < 180; milliseconds += 3) {
    const threads = openThreads(2);
    threads.prepare();
    await setTimeout(milliseconds);
    const closed = threads.close().then(() => 'closed');
    expect(await Promise.race([closed, setTimeout(5_000, 'still open', { ref: false })])).toBe('closed');
  }
});
