import { describe, expect, it } from 'vitest';
import { openRecall } from '../../../src/build/make/open-recall.ts';

describe('openRecall', () => {
  it('gives what a work came to before, and works where it depends on something else', () => {
    const first = openRecall('words');
    expect(first.recall(['a', 1], () => 'came to this')).toBe('came to this');
    const { recall } = openRecall('words', first.kept);
    expect(recall(['a', 1], () => 'came to that')).toBe('came to this');
    expect(recall(['a', 2], () => 'came to that')).toBe('came to that');
    expect(openRecall('other words', first.kept).recall(['a', 1], () => 'came to that')).toBe('came to that');
  });

  it('lets go what nobody asks for any more', () => {
    const first = openRecall('words');
    first.recall(['a'], () => 1);
    first.recall(['b'], () => 2);
    const second = openRecall('words', first.kept);
    second.recall(['b'], () => 3);
    expect(Object.values(second.kept)).toEqual([2]);
  });
});
