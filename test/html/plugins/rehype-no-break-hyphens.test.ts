import { expect, test } from 'vitest';
import { rehypeNoBreakHyphens } from '../../../src/html/plugins/rehype-no-break-hyphens.ts';
import { transformHtml } from './transform.ts';

const keepTogether = (html: string) => transformHtml(html, rehypeNoBreakHyphens());

/** What stands for `⟨…⟩` once it is kept together. */
const marked = (text: string) => text.replaceAll('⟨', '<span class="nobreak">').replaceAll('⟩', '</span>');

test.each([
  ['a Russian event', 'на ⟨КС-29⟩ в Баку'],
  ['a reference', 'Ref.: ⟨CL-24/63⟩, of 2024'],
  ['an event within brackets', '(⟨ВКР-23⟩)'],
])('keeps %s together', (_what, text) => {
  expect(keepTogether(`<p>${text.replace(/[⟨⟩]/g, '')}</p>`)).toBe(`<p>${marked(text)}</p>`);
});

test.each([
  'Государствам-Членам',
  'High-Level',
  'ITU-T',
  'X-1',
  '2024-2025',
  '–5',
  'Bogdan-Martin',
])('lets %s break', (text) => {
  expect(keepTogether(`<p>${text}</p>`)).toBe(`<p>${text}</p>`);
});

test('makes an ordinary hyphen of a no-break hyphen, and keeps its words together', () => {
  expect(keepTogether('<p>ВКР\u201119, вице\u2011президент, a\u2011b\u2011c</p>')).toBe(
    marked('<p>⟨ВКР-19⟩, ⟨вице-президент⟩, ⟨a-b-c⟩</p>'),
  );
});

test('leaves code as it was written', () => {
  expect(keepTogether('<p><code>CL-24/63</code></p>')).toBe('<p><code>CL-24/63</code></p>');
});
