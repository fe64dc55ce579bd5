import { expect, it } from 'vitest';
import { keepOrder } from '../../../src/align/blocks/keep-order.ts';

it.each([
  [
    [0, 1, 2],
    [1, 1, 1],
    [true, true, true],
  ],
  [
    [1, 2, 0],
    [1, 1, 1],
    [true, true, false],
  ],
  [
    [1, 0],
    [1, 2],
    [false, true],
  ],
  [
    [1, 0],
    [2, 1],
    [true, false],
  ],
  [[], [], []],
])('of positions %j that weigh %j it keeps %j', (positions, weights, kept) => {
  expect(keepOrder(positions, weights)).toEqual(kept);
});
