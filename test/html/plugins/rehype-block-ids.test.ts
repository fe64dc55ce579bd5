import { describe, expect, test } from 'vitest';
import { bodyHtml } from '../make.ts';

/** The ids of the blocks of a body, each with the element's name. */
async function ids(markdown: string, part = 'letter'): Promise<string[]> {
  const html = await bodyHtml(markdown, { part });
  return [...html.matchAll(/<(\w+)[^>]* id="([^"]+)"/g)].map(([, name, id]) => `${name} ${id}`);
}

describe('the ids of blocks', () => {
  test('number headings, paragraphs, list items, tables and code in the order of the text', async () => {
    expect(await ids('## A\n\nB\n\n1. C\n2. D\n\n| E |\n|---|\n| F |\n\n```\nG\n```\n\nH')).toEqual([
      'h2 p1',
      'p p2',
      'li p3',
      'li p4',
      'table p5',
      'pre p6',
      'p p7',
    ]);
  });

  test('number the items of lists within items, and no paragraph of an item', async () => {
    expect(await ids('- A\n\n  B\n\n  - C\n- D\n\nE')).toEqual(['li p1', 'li p2', 'li p3', 'p p4']);
  });

  test('number the paragraphs of a quotation, not the quotation', async () => {
    expect(await ids('> A\n>\n> B')).toEqual(['p p1', 'p p2']);
  });

  test('of an annex have its name before them, and links to them lead there', async () => {
    expect(await ids('A\n\n- B', 'declaration')).toEqual(['p declaration-p1', 'li declaration-p2']);
    expect(await bodyHtml('[A](#p1) [B](#letter)', { part: 'declaration' })).toBe(
      '<p id="declaration-p1"><a href="#declaration-p1">A</a> <a href="#letter">B</a></p>',
    );
  });

  test('leave footnotes the ids that they have, under a heading of their own in each part', async () => {
    const all = await ids('A[^1]\n\n[^1]: B', 'map');
    expect(all).toEqual(['p map-p1', 'a map-fnref-1', 'h3 map-footnote-label', 'li map-fn-1']);
  });
});
