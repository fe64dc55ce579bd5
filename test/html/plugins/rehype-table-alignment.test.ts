import { expect, test } from 'vitest';
import { rehypeTableAlignment } from '../../../src/html/plugins/rehype-table-alignment.ts';
import { transformHtml } from './transform.ts';

const align = (row: string) => {
  const [start, end] = ['<table><tbody><tr>', '</tr></tbody></table>'];
  return transformHtml(start + row + end, rehypeTableAlignment())
    .replace(start, '')
    .replace(end, '');
};

test('turns alignments into classes', () => {
  expect(
    align(
      '<th>A</th><th align="left">B</th><td align="center">C</td><td align="right">D</td><td align="odd">E</td>',
    ),
  ).toBe(
    '<th>A</th><th class="at-start">B</th><td class="at-center">C</td><td class="at-end">D</td><td>E</td>',
  );
});
