import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const blocks = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'table', 'pre']);

/**
 * Gives every block its id: `p1`, `p2` … in the order of the text, so that one id names the same passage in
 * every language. A block within a block (a paragraph of a list item) has none of its own. Links to `#p1` lead
 * to the block of their own text.
 *
 * @param prefix stands before the ids of an annex: `declaration-`.
 */
export function rehypeBlockIds(prefix: string) {
  return (tree: Root) => {
    let count = 0;
    visit(tree, 'element', (node) => {
      if (node.properties.dataFootnotes !== undefined) {
        renameLabel(node, prefix);
        return SKIP;
      }
      if (!blocks.has(node.tagName)) return undefined;
      node.properties.id = `${prefix}p${++count}`;
      return node.tagName === 'li' ? nestedLists(node, () => `${prefix}p${++count}`) : SKIP;
    });
    visit(tree, 'element', ({ properties }) => {
      if (/^#p\d+$/.test(String(properties.href)))
        properties.href = `#${prefix}${String(properties.href).slice(1)}`;
      const label = properties.ariaDescribedBy;
      if (Array.isArray(label))
        properties.ariaDescribedBy = label.map((id) => (id === 'footnote-label' ? prefix + id : id));
    });
  };
}

/** Within an item only the items of further lists are blocks of their own. */
function nestedLists(item: Element, next: () => string): typeof SKIP {
  visit({ type: 'root', children: item.children } as Root, 'element', (node) => {
    if (node.tagName === 'li') node.properties.id = next();
  });
  return SKIP;
}

/** remark-rehype names every part's heading of footnotes alike. */
function renameLabel(section: Element, prefix: string) {
  visit(section, 'element', ({ properties }) => {
    if (properties.id === 'footnote-label') properties.id = `${prefix}footnote-label`;
  });
}
