import { inflateSync } from 'node:zlib';
import { deflate } from 'pako';
import { expect, test } from 'vitest';
import { openPacker } from '../../../src/pdf/document/pack.ts';

const pack = openPacker();

/** Text in which words return, from a seed: the same each time. */
function text(length: number, seed: number): Uint8Array {
  let state = seed;
  const words = Array.from({ length: length / 3 }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state >> 8).toString(36).slice(0, 2);
  });
  return Buffer.from(words.join(' ').slice(0, length));
}

test('what is packed is what zlib unpacks, empty, small and larger than its window', () => {
  for (const length of [0, 1, 3, 1000, 70_000, 200_000]) {
    const bytes = text(length, length);
    const packed = Buffer.from(pack(bytes));
    expect(inflateSync(packed).equals(bytes)).toBe(true);
    expect(packed.equals(deflate(bytes, { level: 9 }))).toBe(true);
  }
});

test('bytes that cannot be packed are stored', () => {
  let state = 1;
  const noise = Uint8Array.from({ length: 150_000 }, () => {
    state = (state * 48271) % 2147483647;
    return state >> 7;
  });
  expect(inflateSync(pack(noise)).equals(noise)).toBe(true);
});

test('what was packed before makes no difference', () => {
  // Of the end of a stream a byte more is looked at than it has: here one that would make it another string than the first.
  const bytes = Buffer.from('The abc\0defgh, ijklm, (abc');
  pack(text(100_000, 1));
  expect(Buffer.from(pack(bytes)).equals(deflate(bytes, { level: 9 }))).toBe(true);
});
