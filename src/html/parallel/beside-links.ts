import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts into every block of a body a link to where the parallel text has it. It is drawn by the style sheet, not in print.
 *
 * @param parallel the address of the parallel text, with the languages that it is to show.
 * @param label what the links say to who does not see them.
 */
export function addBesideLinks(body: Root, parallel: string, label: string) {
  visit(body, 'element', (node) => {
    const { id } = node.properties;
    const place = /^(?:.*-)?p\d+(?=-\d+$|$)/.exec(typeof id === 'string' ? id : '')?.[0];
    if (place === undefined || node.tagName === 'span') return undefined;
    const link = h('a', {
      className: 'beside',
      href: `${parallel}#${place}`,
      ariaLabel: `${label} (${place})`,
    });
    holderOf(node).children.push(link);
    return node.tagName === 'li' ? undefined : SKIP;
  });
}

/** What of a block may hold a link: of a table its first cell, of an item what stands before the lists within it. */
function holderOf(block: Element): Element {
  if (block.tagName === 'table') return select('th, td', block) ?? block;
  const first = block.children.find((child) => child.type === 'element');
  return block.tagName === 'li' && first?.tagName === 'p' ? first : block;
}
