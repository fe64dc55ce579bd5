import type { Root } from 'hast';
import { eachElement } from './each-element.ts';

/**
 * Puts a no-break space into empty cells: Chromium leaves cells without content out of a PDF's tags, and then the
 * rows have unlike numbers of columns (ISO 14289-1, 7.2).
 */
export function rehypeEmptyCells() {
  return (tree: Root) => {
    eachElement(tree, (node) => {
      if (!['td', 'th'].includes(node.tagName) || node.children.length > 0) return;
      node.children = [{ type: 'text', value: '\u00a0' }];
    });
  };
}
