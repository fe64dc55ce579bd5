import { visit } from 'unist-util-visit';
import type { Text } from '../../src/model/circular.ts';

/** Margins come first in the text of a page: on the first its foot, on the others folio and reference. */
export function cutMargins(lines: readonly string[], number: number, address: string) {
  const end = address.split(' ').at(-1) ?? '';
  const count = number === 1 ? lines.findIndex((line) => line.endsWith(end)) + 1 : 2;
  return { margins: lines.slice(0, count).join(' '), rest: lines.slice(count) };
}

/**
 * The text of pages. A line that was broken behind a hyphen or slash goes on without a blank; in Chinese, every
 * line does, and there are no blanks to be compared.
 */
export function textOf(pages: readonly (readonly string[])[], locale: string): string {
  const lines = pages.flat().join('\n');
  return locale === 'zh'
    ? lines.replace(/\s/g, '')
    : lines.replace(/(?<=\S[-/])\s*\n\s*/g, '').replace(/\s+/g, ' ');
}

/** The title of a text and what its blocks say, one by one, blanks normalised as in `textOf`. */
export function blocksOf({ tree, title, locale }: Text): string[] {
  const blocks = [title];
  visit(tree, ['paragraph', 'heading', 'tableCell'], (block) => {
    let text = '';
    visit(block, (node) => {
      if (node.type === 'break') text += ' ';
      else if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    });
    blocks.push(text);
  });
  const blank = locale === 'zh' ? '' : ' ';
  return blocks.map((text) => text.replaceAll('\u2011', '-').replace(/\s+/g, blank));
}

/** The blocks that are not found behind those before them. */
export function lostBlocks(blocks: readonly string[], text: string): string[] {
  let from = 0;
  return blocks.filter((block) => {
    const at = text.indexOf(block, from);
    if (at !== -1) from = at + block.length;
    return at === -1;
  });
}
