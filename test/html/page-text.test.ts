import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { pageText } from '../../src/html/page-text.ts';

const read = (body: string) =>
  pageText(
    fromHtml(`<html lang="en"><title>No</title><body>${body}`),
    'https://hexapla.invalid/cl/en/index.html',
  );

describe('the text of a page', () => {
  it('is that of its main part, block by block', () => {
    const { blocks } = read(
      '<p>Menu</p><main><h1 id="t">Title <em>one</em></h1><article id="letter">Loose <p id="p1">A<br>b</p></article></main>',
    );
    expect(blocks.map(({ kind, text, id }) => [kind, text, id])).toEqual([
      ['heading', 'Title one', 't'],
      ['text', 'Loose ', 'letter'],
      ['paragraph', 'A\nb', 'p1'],
    ]);
  });

  it('is that of its body where it has no main part', () => {
    expect(read('<p>Text').blocks).toMatchObject([{ kind: 'paragraph', text: 'Text' }]);
  });

  it('tells list items, cells and code apart', () => {
    const { blocks } = read(
      '<main><ul><li id="p1">One<ul><li>Two</ul></ul><table><tr><td>Cell<td> </table><pre><code>x\ny</code></pre><dl><dt>Term<dd>What</dl>',
    );
    expect(blocks.map(({ kind, text, id }) => [kind, text, id])).toEqual([
      ['list item', 'One', 'p1'],
      ['list item', 'Two', 'p1'],
      ['table cell', 'Cell', undefined],
      ['code', 'x\ny', undefined],
      ['term', 'Term', undefined],
      ['description', 'What', undefined],
    ]);
  });

  it('leaves out what is hidden', () => {
    const { blocks, headings } = read(
      '<main><h2 class="sr-only">Notes</h2><p hidden>No</p><p>Yes<span class="sr-only"> no</span>',
    );
    expect(blocks.map(({ text }) => text)).toEqual(['Yes']);
    expect(headings).toEqual([]);
  });

  it('keeps where its blocks stand in the text', () => {
    expect(read('<main><p>One').blocks[0]?.position?.start).toMatchObject({ line: 1, column: 46 });
  });
});

describe('the meaning of a page', () => {
  it('is in its headings, lists and tables', () => {
    const { headings, lists, tables } = read(
      '<main><h1>A</h1><h3>B <b>c</b></h3><ol><li>1<li>2<ul><li>3</ul></ol><table><thead><tr><th>H<th>I<tbody><tr><td>1<td></table>',
    );
    expect({ headings, lists, tables }).toEqual({
      headings: [
        { level: 1, text: 'A' },
        { level: 3, text: 'B c' },
      ],
      lists: [2, 1],
      tables: [
        [
          ['TH', 'TH'],
          ['TD', 'TD'],
        ],
      ],
    });
  });

  it('is in where its links lead', () => {
    const { links } = read(
      '<main><a href="../fr/index.html">French</a> <a href="#%D0%B0">Below</a> <a href="mailto:a@b.example">Mail</a> <a>None</a>',
    );
    expect(links).toEqual([
      { text: 'French', target: 'https://hexapla.invalid/cl/fr/index.html' },
      { text: 'Below', target: '#а' },
      { text: 'Mail', target: 'mailto:a@b.example' },
    ]);
  });

  it('is in what its pictures show, and in its changes of language', () => {
    const { figures, languages } = read(
      '<main><img alt="A map"><img alt=""><p lang="en">Same <span lang="fr">mot <b lang="fr">juste</b></span>',
    );
    expect(figures).toEqual(['A map']);
    expect(languages).toEqual([{ lang: 'fr', text: 'mot juste' }]);
  });
});
