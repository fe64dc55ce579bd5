import type { Element, Parents, Root } from 'hast';
import { h } from 'hastscript';
import type { BlockIds } from '../anchors.ts';
import { eachElement } from './each-element.ts';

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
  const nameWithin = ({ children }: Parents) => {
    for (const node of children) {
      if (node.type !== 'element') continue;
      if (node.properties.dataFootnotes !== undefined) renameLabel(node, prefix);
      else if (!blocks.has(node.tagName)) nameWithin(node);
      else {
        name(node);
        // Within an item only the items of further lists are blocks of their own.
        if (node.tagName === 'li')
          eachElement(node, (one) => {
            if (one.tagName === 'li') name(one);
          });
      }
    }
  };
  return (tree: Root) => {
    nameWithin(tree);
    eachElement(tree, ({ properties }) => {
      if (/^#p\d+$/.test(String(properties.href)))
        properties.href = `#${prefix}${String(properties.href).slice(1)}`;
      const label = properties.ariaDescribedBy;
      if (Array.isArray(label))
        properties.ariaDescribedBy = label.map((id) => (id === 'footnote-label' ? prefix + id : id));
    });
  };
}

/** remark-rehype names every part's heading of footnotes alike. */
function renameLabel(section: Element, prefix: string) {
  eachElement(section, ({ properties }) => {
    if (properties.id === 'footnote-label') properties.id = `${prefix}footnote-label`;
  });
}
