import { expect, test } from 'vitest';
import { rehypeExternalLinks } from '../../../src/html/plugins/rehype-external-links.ts';
import { transformHtml } from './transform.ts';

test.each(['https://www.itu.int', 'http://www.itu.int/'])('says of %s that it is another site', (href) => {
  expect(transformHtml(`<a href="${href}">x</a>`, rehypeExternalLinks())).toBe(
    `<a href="${href}" rel="external noreferrer">x</a>`,
  );
});

test.each([
  'mailto:green@itu.int',
  'tel:+41227305111',
  '#p1',
  '../en/index.html',
  'a.pdf',
])('leaves %s as it is', (href) => {
  expect(transformHtml(`<a href="${href}">x</a>`, rehypeExternalLinks())).toBe(`<a href="${href}">x</a>`);
});
