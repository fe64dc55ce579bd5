import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { cutText, eachShownText, eachText } from '../../../src/html/plugins/running-text.ts';

const page =
  '<!doctype html><html lang="ar" dir="rtl"><head><title>A</title><style>B</style></head><body>C<p lang="en" dir="ltr">D <code>E</code></p><pre>F</pre><script>G</script></body></html>';

function told(each: typeof eachText | typeof eachShownText): string[] {
  const texts: string[] = [];
  each(fromHtml(page), ({ node, lang, dir }) => {
    texts.push(`${node.value.trim()} ${lang} ${dir}`);
    return undefined;
  });
  return texts;
}

test('running text is what is shown and is no code', () => {
  expect(told(eachText)).toEqual(['C ar rtl', 'D en ltr']);
});

test('shown text is with code', () => {
  expect(told(eachShownText)).toEqual(['C ar rtl', 'D en ltr', 'E en ltr', 'F ar rtl']);
});

test('a text has the position of what holds it where it has none', () => {
  const position = { start: { line: 3, column: 1, offset: 9 }, end: { line: 5, column: 4, offset: 20 } };
  const children = [{ type: 'text', value: 'x' } as const];
  const tree: Root = {
    type: 'root',
    children: [{ type: 'element', tagName: 'p', properties: {}, children, position }],
  };
  const found: unknown[] = [];
  eachShownText(tree, (text) => found.push(text.position));
  expect(found).toEqual([position]);
});

describe('cutting a text', () => {
  const cut = (html: string) => {
    const tree = fromHtml(html, { fragment: true });
    eachText(tree, ({ node }) =>
      cutText(node, /b+/g, (match) => ({ type: 'element', tagName: 'b', properties: {}, children: [match] })),
    );
    return unified().use(rehypeStringify).stringify(tree);
  };

  test.each([
    ['abbc', 'a<b>bb</b>c'],
    ['b', '<b>b</b>'],
    ['bab', '<b>b</b>a<b>b</b>'],
    ['a <i>b</i> b', 'a <i><b>b</b></i> <b>b</b>'],
    ['ac', 'ac'],
  ])('makes of %s: %s', (html, expected) => {
    expect(cut(html)).toBe(expected);
  });
});
