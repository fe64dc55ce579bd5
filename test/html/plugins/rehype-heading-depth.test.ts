import { expect, test } from 'vitest';
import { rehypeHeadingDepth } from '../../../src/html/plugins/rehype-heading-depth.ts';
import { transformHtml } from './transform.ts';

const headings = '<h2>A</h2><h3>B</h3><h5>C</h5><h6>D</h6><p>E</p><hr>';

test('moves headings down, the last level excepted', () => {
  expect(transformHtml(headings, rehypeHeadingDepth(1))).toBe(
    '<h3>A</h3><h4>B</h4><h6>C</h6><h6>D</h6><p>E</p><hr>',
  );
});

test('leaves headings where they are by nothing', () => {
  expect(transformHtml(headings, rehypeHeadingDepth(0))).toBe(headings);
});
