import { describe, expect, test } from 'vitest';
import { textToHtml, writePage } from '../../src/html/pipeline.ts';
import { bodyHtml, builtIn, makeCircular, makeText } from './make.ts';
import { findUnsafe } from './unsafe.ts';

describe('what could run a script', () => {
  test('is seen by this test', () => {
    expect(
      findUnsafe(
        '<script>1</script><img src=x onerror=alert(1)><a href="java&#9;script:alert(1)" style="x:y">x</a><iframe>',
      ),
    ).toEqual(['script', 'onError', 'href=java\tscript:alert(1)', 'style', 'iframe']);
  });

  test.each([
    '<script>alert(1)</script>',
    'Words <img src=x onerror=alert(1)> words',
    '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
    '<style>p{}</style>\n\n<iframe src="https://evil.example"></iframe>',
    '<!-- <script>alert(1)</script> -->',
    '<svg onload=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](<  javascript:alert(1)>)',
    '[x](&#106;avascript:alert(1))',
    '[x](&#1;javascript:alert(1))',
    '[x](java&#10;script:alert(1))',
    '[x](vbscript:msgbox(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](file:///etc/passwd)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,%3Csvg%20onload=alert(1)%3E)',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '![x][y]\n\n[y]: javascript:alert(1)',
    '[x](https://x.example "\\" onclick=\\"alert(1)")',
    '![" onerror="alert(1)](x.png)',
    ':lang[x]{tag=fr onclick=alert(1) style="color:red"}',
    ':lang[x]{tag="fr" href="javascript:alert(1)"}',
    ':script[alert(1)]',
    '::script[alert(1)]{src="https://evil.example/x.js"}',
    ':::script{onclick=alert(1)}\nalert(1)\n:::',
    ':::list{numbering=decimal onclick=alert(1)}\n1. x\n:::',
    ':::list{numbering=constructor}\n1. x\n:::',
    '```js" onclick="alert(1)\nalert(1)\n```',
    'x[^"onclick="alert(1)]\n\n[^"onclick="alert(1)]: <script>alert(1)</script>',
    '| <script>alert(1)</script> |\n|---|\n| [x](javascript:alert(1)) |',
  ])('never comes out of %s', async (markdown) => {
    const html = await bodyHtml(`Before.\n\n${markdown}\n\nAfter.`);
    expect(findUnsafe(html)).toEqual([]);
    expect(html).toContain('Before.');
    expect(html).toContain('After.');
  });

  test('never comes out of the facts', async () => {
    const html = await bodyHtml('[x][y]', { links: { y: 'javascript:alert(1)' } });
    expect(html).toBe('<p id="p1"><a>x</a></p>');
  });

  test('never comes out of a tree that another tool made', async () => {
    const text = makeText('x');
    text.tree.children.push(
      { type: 'html', value: '<script>alert(1)</script>' },
      {
        type: 'paragraph',
        data: { hName: 'script', hProperties: { onclick: 'alert(1)', src: 'https://evil.example' } },
        children: [{ type: 'text', value: 'alert(1)', data: { hName: 'iframe' } }],
      },
      {
        type: 'paragraph',
        data: { hProperties: { onclick: 'alert(1)', style: 'x:y', id: 'letter', lang: 'fr' } },
        children: [{ type: 'text', value: 'y' }],
      },
    );
    const { catalogues } = await builtIn();
    const html = writePage(await textToHtml(text, makeCircular([text]), catalogues.get('en')));
    expect(findUnsafe(html)).toEqual([]);
    expect(html).toContain('<p lang="fr">y</p>');
  });
});
