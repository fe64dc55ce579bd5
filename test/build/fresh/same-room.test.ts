import { expect, test } from 'vitest';
import { sameRoom } from '../../../src/build/fresh/same-room.ts';

test('memory that is asked for again is the same, and as much as is asked for', () => {
  const roomFor = sameRoom();
  const first = roomFor(10);
  expect(first.length).toBe(10);
  const second = roomFor(4);
  expect(second.length).toBe(4);
  expect(second.buffer).toBe(first.buffer);
  expect(roomFor(20).length).toBe(20);
});
