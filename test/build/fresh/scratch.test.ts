import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openScratch } from '../../../src/build/fresh/scratch.ts';
import { enter } from '../../commands/workspace.ts';

test('a scratch file gives what was put there, in any order, and has no name', async () => {
  const folder = await enter();
  const scratch = openScratch(folder);
  const texts = ['', 'Letter', '理事会'.repeat(100_000)];
  const places = texts.map((text) => scratch.put(Buffer.from(text)));
  expect(places.toReversed().map((place) => scratch.get(place).toString())).toEqual(texts.toReversed());
  scratch.close();
  expect(await readdir(folder, { recursive: true })).toEqual(['tmp']);
});

test('there is no scratch file where nothing is put', async () => {
  const folder = await enter();
  const scratch = openScratch(folder);
  expect(() => scratch.get({ at: 0, length: 1 })).toThrow('not there');
  scratch.close();
  expect(await readdir(folder)).toEqual([]);
});

test('a scratch file that is closed takes and gives nothing', async () => {
  const folder = await enter();
  const scratch = openScratch(folder);
  const place = scratch.put(Buffer.from('A'));
  expect(() => scratch.get({ at: 0, length: 2 })).toThrow('not there');
  scratch.close();
  scratch.close();
  expect(() => scratch.get(place)).toThrow('not there');
  expect(() => scratch.put(Buffer.from('A'))).toThrow('closed');
});
