import { describe, expect, test } from 'vitest';
import { remarkDirectives } from '../../../src/html/plugins/remark-directives.ts';
import { transformMarkdown } from './transform.ts';

const html = (markdown: string) => transformMarkdown(markdown, remarkDirectives());

describe(':::list', () => {
  test.each([
    ['decimal', '1'],
    ['lower-alpha', 'a'],
    ['upper-alpha', 'A'],
    ['lower-roman', 'i'],
    ['upper-roman', 'I'],
  ])('numbers its list in %s', (numbering, type) => {
    expect(html(`:::list{numbering=${numbering}}\n1. One\n2. Two\n:::\n\nAfter`)).toBe(
      `<ol type="${type}">\n<li>One</li>\n<li>Two</li>\n</ol>\n<p>After</p>`,
    );
  });

  test('keeps the number that its list begins with', () => {
    expect(html(':::list{numbering=upper-roman}\n4. Four\n:::')).toBe(
      '<ol start="4" type="I">\n<li>Four</li>\n</ol>',
    );
  });

  test('leaves lists within its items as they are', () => {
    expect(html(':::list{numbering=lower-alpha}\n1. One\n   1. Deeper\n:::')).toBe(
      '<ol type="a">\n<li>One\n<ol>\n<li>Deeper</li>\n</ol>\n</li>\n</ol>',
    );
  });
});

describe(':lang', () => {
  test('gives words their language', () => {
    expect(html('The :lang[mot *juste*]{tag=fr}.')).toBe(
      '<p>The <span lang="fr">mot <em>juste</em></span>.</p>',
    );
  });

  test('takes no other attribute', () => {
    expect(html(':lang[x]{tag=fr .class #letter onclick=alert(1) style="color:red"}')).toBe(
      '<p><span lang="fr">x</span></p>',
    );
  });
});

test('leaves colons of running text as they are', () => {
  expect(html('At 10:30, see p:note and e-mail:x (1:2).')).toBe(
    '<p>At 10:30, see p:note and e-mail:x (1:2).</p>',
  );
});
