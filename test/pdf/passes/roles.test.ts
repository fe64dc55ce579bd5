import { describe, expect, test } from 'vitest';
import { artifacts } from '../../../src/pdf/passes/artifacts.ts';
import { roles } from '../../../src/pdf/passes/roles.ts';
import { outlineOf, testPrinter } from './printed.ts';

const { draft } = testPrinter();
const IMAGE =
  '<img alt="A square" src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22><path d=%22M0 0h9v9z%22/></svg>">';

async function outline(body: string): Promise<string> {
  const printed = await draft(body);
  artifacts(printed);
  roles(printed);
  return outlineOf(printed.structure);
}

describe('every element has a type that says what it is', () => {
  test.each([
    ['a paragraph', '<p>Text <b>bold</b> <sup>2</sup>', 'P(# # # #)'],
    ['stress', '<p>Text <em>and <strong>more</strong></em>', 'P(# Em(# Strong(#)))'],
    ['an empty element', '<p>Text<p><div></div>', 'P(#)'],
    ['navigation', '<nav><p>Text</nav>', 'P(#)'],
    ['a box of text', '<header>Text <b>bold</b></header>', 'P(# #)'],
    ['a definition list', '<dl><dt>Term<dd>Text</dl>', 'P(#) P(#)'],
    ['preformatted text', '<pre><code>Text</code></pre>', 'P(Code(#))'],
    ['text beside paragraphs', '<article>Text<p>Paragraph</article>', 'Art(P(#) P(#))'],
    ['another language', '<p>Text <span lang="fr">mot</span>', 'P(# Span(#))'],
    ['a part in another language', '<section lang="fr"><p>Un<p>Deux</section>', 'Div(P(#) P(#))'],
    ['a figure', `<figure>${IMAGE}<figcaption>Caption</figcaption></figure>`, 'Div(Figure(#) Caption(#))'],
    ['cells', '<table><tr><th>Head<tr><td>Text</table>', 'Table(TR(TH(#)) TR(TD(#)))'],
  ])('%s', async (_, body, expected) => {
    expect(await outline(body)).toBe(`Document(${expected})`);
  });

  test('or one that is mapped to such', async () => {
    const printed = await draft('<aside><p>Text <em>stressed</em></aside>');
    roles(printed);
    const map = printed.document.catalog.dict('StructTreeRoot')?.dict('RoleMap');
    expect([...(map ?? [])]).toEqual([
      ['Aside', 'Div'],
      ['Em', 'Span'],
    ]);
  });

  test('and a picture without an alternative stays without', async () => {
    expect(await outline('<figure><p>Text</figure>')).toBe('Document(Figure(P(#)))');
  });
});
