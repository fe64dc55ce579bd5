import { expect, test } from 'vitest';
import { pauses } from '../../src/build/pauses.ts';

test('a long loop lets others have their turn now and then', async () => {
  const turns: number[] = [];
  let turn = 0;
  const other = setImmediate(() => turns.push(turn));
  const pause = pauses(10);
  for (turn = 1; turn <= 25; turn++) await pause();
  expect(turns).toEqual([10]);
  clearImmediate(other);
});
