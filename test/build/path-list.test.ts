import { expect, test } from 'vitest';
import { openPathList } from '../../src/build/path-list.ts';

test.each([0, 1, 2, 5000])('a list of %i paths gives them as they came, and tells them in JSON', (count) => {
  const paths = Array.from({ length: count }, (_, number) => `cl-24-${number}/صورة "图"\n${number % 7}.png`);
  const list = openPathList();
  const begun: string[][] = [];
  for (const path of paths) {
    list.add(path);
    if (begun.length < 2) begun.push([...list.all()]);
  }
  expect(begun).toEqual([paths.slice(0, 1), paths.slice(0, 2)].slice(0, count));
  expect(list.count()).toBe(count);
  expect([...list.all()]).toEqual(paths);
  expect(JSON.parse([...list.json()].join(''))).toEqual(paths);
});
