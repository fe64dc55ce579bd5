import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { BlockIds } from '../anchors.ts';

const blocks = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'table', 'pre']);

/**
 * Writes the ids of blocks, so that one id names the same passage in every language. A block within a block (a paragraph
 * of a list item) has none of its own. Links to `#p1` lead to the block of their own text.
 *
 * @param prefix stands before the ids of an annex: `declaration-`.
 */
export function rehypeBlockIds(prefix: string, ids: BlockIds) {
  const name = (node: Element) => {
    const [own, ...others] = ids.get(node.position?.start.offset ?? -1) ?? [];
    node.properties.id = own === undefined ? undefined : prefix + own;
    node.children.unshift(...others.map((id) => h('span', { id: prefix + id })));
  };
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (node.properties.dataFootnotes !== undefined) {
        renameLabel(node, prefix);
        return SKIP;
      }
      if (!blocks.has(node.tagName)) return undefined;
      name(node);
      return node.tagName === 'li' ? nestedLists(node, name) : SKIP;
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
function nestedLists(item: Element, name: (node: Element) => void): typeof SKIP {
  visit({ type: 'root', children: item.children } as Root, 'element', (node) => {
    if (node.tagName === 'li') name(node);
  });
  return SKIP;
}

/** remark-rehype names every part's heading of footnotes alike. */
function renameLabel(section: Element, prefix: string) {
  visit(section, 'element', ({ properties }) => {
    if (properties.id === 'footnote-label') properties.id = `${prefix}footnote-label`;
  });
}
