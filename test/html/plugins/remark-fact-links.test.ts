import { expect, test } from 'vitest';
import { remarkFactLinks } from '../../../src/html/plugins/remark-fact-links.ts';
import { transformMarkdown } from './transform.ts';

const facts = { green: 'mailto:green@itu.int', 'presidency-letter': null };

const html = (markdown: string, links: Record<string, string | null> = facts) =>
  transformMarkdown(markdown, remarkFactLinks(links, 'Not known yet'), Object.keys(links));

test('gives a link the address of its fact', () => {
  expect(html('Write to [green *at* ITU][green].')).toBe(
    '<p>Write to <a href="mailto:green@itu.int">green <em>at</em> ITU</a>.</p>',
  );
});

test('takes the words for the name where there is no other', () => {
  expect(html('[green], [Green][], [x][GREEN]')).toBe(
    '<p><a href="mailto:green@itu.int">green</a>, <a href="mailto:green@itu.int">Green</a>, <a href="mailto:green@itu.int">x</a></p>',
  );
});

test('shows a gap without a link, with what a reader is told of it', () => {
  const gap = html('The [letter **of** the Presidency][presidency-letter].');
  expect(gap).toMatch(/^<p>The <span [^>]*>letter <strong>of<\/strong> the Presidency<\/span>\.<\/p>$/);
  expect(gap).toContain('class="gap" title="Not known yet"');
  expect(gap).not.toContain('<a');
});

test('prefers the fact to a definition in the text', () => {
  expect(html('[x][green]\n\n[green]: https://other.example/')).toBe(
    '<p><a href="mailto:green@itu.int">x</a></p>',
  );
});

test('leaves links alone that the facts do not know', () => {
  expect(
    html(
      '[x][own] [y][constructor] [z](https://itu.int)\n\n[own]: https://itu.int/a\n[constructor]: https://itu.int/b',
    ),
  ).toBe(
    '<p><a href="https://itu.int/a">x</a> <a href="https://itu.int/b">y</a> <a href="https://itu.int">z</a></p>',
  );
});
