import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/source/markdown.ts';

/** The nodes of a type below the tree of a body, as `line:column-line:column` and what they hold. */
function found(type: Nodes['type'], body: string, names: string[] = ['green', 'presidency-letter']) {
  const shown: string[] = [];
  visit(parseMarkdown(body, names), type, (node: Nodes) => {
    const { start, end } = node.position ?? {};
    const source = body.slice(start?.offset, end?.offset);
    expect(start && end).toBeTruthy();
    shown.push(
      `${start?.line}:${start?.column}-${end?.line}:${end?.column} ${'value' in node ? node.value : source}`,
    );
  });
  return shown;
}

describe('reading Markdown', () => {
  test('keeps positions, with the link names of the circular known', () => {
    expect(found('linkReference', 'One [two][green],\n\n> three [four][presidency-letter]')).toEqual([
      '1:5-1:17 [two][green]',
      '3:9-3:34 [four][presidency-letter]',
    ]);
  });

  test('leaves no definition of a link name in the tree', () => {
    expect(found('definition', 'One [two][green].\n\n[own]: https://itu.int')).toEqual([
      '3:1-3:23 [own]: https://itu.int',
    ]);
  });

  test('gives the whole body as the root', () => {
    expect(found('root', 'One\n\nTwo')).toEqual(['1:1-3:4 One\n\nTwo']);
  });

  test('gives to fences that are never closed nothing but the body', () => {
    expect(found('code', 'One\n\n```\ncode')).toEqual(['3:1-4:5 code']);
    expect(found('containerDirective', ':::list\n1. One')).toEqual(['1:1-2:7 :::list\n1. One']);
    expect(found('html', '<!-- One')).toEqual(['1:1-1:9 <!-- One']);
  });

  test('takes a colon before a word for text, in one piece with what is around it', () => {
    expect(found('text', 'Dear:colleague, urn:itu:x and a:b.')).toEqual([
      '1:1-1:35 Dear:colleague, urn:itu:x and a:b.',
    ]);
    expect(found('text', '*:a* :b `c`:d')).toEqual(['1:2-1:4 :a', '1:5-1:9  :b ', '1:12-1:14 :d']);
    expect(found('textDirective', 'Dear:colleague, urn:itu:x, :lang and a:b.')).toEqual([]);
  });

  test('keeps directives that have words or attributes', () => {
    expect(found('textDirective', 'a :lang[mot]{tag=fr}, :abbr[b] :c{d=e} :f')).toEqual([
      '1:3-1:21 :lang[mot]{tag=fr}',
      '1:23-1:31 :abbr[b]',
      '1:32-1:39 :c{d=e}',
    ]);
  });

  test('gives lines that end with CR LF as others, at the places they stand', () => {
    expect(found('text', 'One\r\ntwo [three][green]\r\nfour')).toEqual([
      '1:1-2:5 One\ntwo ',
      '2:6-2:11 three',
      '2:19-3:5 \nfour',
    ]);
    expect(found('code', '```\r\none\r\ntwo\r\n```')).toEqual(['1:1-4:4 one\ntwo']);
  });

  test('reads tables and footnotes, and one tilde as a tilde', () => {
    const tree = parseMarkdown('| a |\n| - |\n| b[^1] |\n\n~c~ ~~d~~\n\n[^1]: e', []);
    expect(tree.children.map(({ type }) => type)).toEqual(['table', 'paragraph', 'footnoteDefinition']);
    expect(found('delete', '~c~ ~~d~~')).toEqual(['1:5-1:10 ~~d~~']);
  });
});
