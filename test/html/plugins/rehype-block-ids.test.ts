import { describe, expect, test } from 'vitest';
import { rehypeBlockIds } from '../../../src/html/plugins/rehype-block-ids.ts';
import { transformHtml } from './transform.ts';

const number = (html: string, prefix = '') => transformHtml(html, rehypeBlockIds(prefix));

test('numbers headings, paragraphs, list items, tables and code in the order of the text', () => {
  expect(
    number(
      '<h2>A</h2><p>B</p><ol><li>C</li><li>D</li></ol><table><tbody><tr><td>E</td></tr></tbody></table><pre><code>F</code></pre><p>G</p>',
    ),
  ).toBe(
    '<h2 id="p1">A</h2><p id="p2">B</p><ol><li id="p3">C</li><li id="p4">D</li></ol><table id="p5"><tbody><tr><td>E</td></tr></tbody></table><pre id="p6"><code>F</code></pre><p id="p7">G</p>',
  );
});

test('numbers the items of lists within items, and no paragraph of an item', () => {
  expect(number('<ul><li><p>A</p><p>B</p><ul><li>C</li></ul></li><li>D</li></ul><p>E</p>')).toBe(
    '<ul><li id="p1"><p>A</p><p>B</p><ul><li id="p2">C</li></ul></li><li id="p3">D</li></ul><p id="p4">E</p>',
  );
});

test('numbers the paragraphs of a quotation, not the quotation', () => {
  expect(number('<blockquote><p>A</p><p>B</p></blockquote>')).toBe(
    '<blockquote><p id="p1">A</p><p id="p2">B</p></blockquote>',
  );
});

test('numbers a table, not what stands in its cells', () => {
  const [start, end] = ['<tbody><tr><td><p>A</p></td></tr></tbody></table>', '<p id="p2">B</p>'];
  expect(number(`<table>${start}<p>B</p>`)).toBe(`<table id="p1">${start}${end}`);
});

test('puts the prefix before each id', () => {
  expect(number('<p>A</p><ul><li>B</li></ul>', 'declaration-')).toBe(
    '<p id="declaration-p1">A</p><ul><li id="declaration-p2">B</li></ul>',
  );
});

test('gives two texts of one shape the same ids', () => {
  const ids = (html: string) => [...number(html).matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids('<h2>One</h2><p>Two <b>words</b></p><ul><li>x</li></ul>')).toEqual(
    ids('<h2>一</h2><p>二</p><ul><li><p>三</p></li></ul>'),
  );
});

test('leads links to the blocks of their own text', () => {
  expect(
    number('<p><a href="#p1">A</a> <a href="#letter">B</a> <a href="https://x.example/#p1">C</a></p>', 'a-'),
  ).toBe(
    '<p id="a-p1"><a href="#a-p1">A</a> <a href="#letter">B</a> <a href="https://x.example/#p1">C</a></p>',
  );
});

describe('footnotes', () => {
  const footnotes =
    '<p>A<sup><a href="#fn-1" aria-describedby="footnote-label">1</a></sup></p><section data-footnotes=""><h2 id="footnote-label">Notes</h2><ol><li id="fn-1"><p>B</p></li></ol></section>';

  test('keep the ids that they have', () => {
    expect(number(footnotes)).toBe(footnotes.replace('<p>A', '<p id="p1">A'));
  });

  test('have a heading of their own in each part', () => {
    expect(number(footnotes, 'a-')).toBe(
      footnotes.replace('<p>A', '<p id="a-p1">A').replaceAll('"footnote-label"', '"a-footnote-label"'),
    );
  });
});
