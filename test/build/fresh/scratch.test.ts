import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { openScratch } from '../../../src/build/fresh/scratch.ts';

const names = () => readdirSync(tmpdir()).filter((name) => name.startsWith('hexapla-scratch-'));

test('a scratch file gives what was put there, in any order, and has no name', () => {
  const scratch = openScratch();
  const texts = ['', 'Letter', '理事会'.repeat(100_000)];
  const places = texts.map((text) => scratch.put(Buffer.from(text)));
  expect(names()).toEqual([]);
  expect(places.toReversed().map((place) => scratch.get(place).toString())).toEqual(texts.toReversed());
  scratch.close();
});

test('a scratch file gives nothing where nothing was put, or when it is closed', () => {
  const scratch = openScratch();
  expect(() => scratch.get({ at: 0, length: 1 })).toThrow('not there');
  const place = scratch.put(Buffer.from('A'));
  expect(() => scratch.get({ at: 0, length: 2 })).toThrow('not there');
  scratch.close();
  expect(() => scratch.get(place)).toThrow('not there');
});
