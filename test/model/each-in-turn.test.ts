import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { eachInTurn } from '../../src/model/each-in-turn.ts';

describe('many things in turn', () => {
  test('are all done, so many at once', async () => {
    let [now, most] = [0, 0];
    const done: number[] = [];
    await eachInTurn([1, 2, 3, 4, 5, 6, 7], 3, async (number) => {
      most = Math.max(most, ++now);
      await setImmediate();
      now -= 1;
      done.push(number);
    });
    expect(done.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  test('end with the first that fails, when those that were begun are done', async () => {
    const done: number[] = [];
    const work = eachInTurn([1, 2, 3, 4, 5, 6], 2, async (number) => {
      if (number === 2) throw new Error('the second');
      await setImmediate();
      await setImmediate();
      done.push(number);
    });
    await expect(work).rejects.toThrow('the second');
    expect(done).toEqual([1]);
  });
});
