import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { pointAt, pointOf } from '../../src/source/point-of.ts';

const file = new VFile('one\r\ntwo 二\rthree\nfour');

describe('a point of a file', () => {
  test('counts lines whichever way they end', () => {
    expect(pointAt(file, 0)).toEqual({ line: 1, column: 1 });
    expect(pointAt(file, 10)).toEqual({ line: 2, column: 6 });
    expect(pointAt(file, String(file).length)).toEqual({ line: 4, column: 5 });
  });

  test('is that of the first of the words, or the beginning', () => {
    expect(pointOf(file, 'hree')).toEqual({ line: 3, column: 2 });
    expect(pointOf(file, 'five')).toEqual({ line: 1, column: 1 });
  });
});
