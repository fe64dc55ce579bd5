import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Says of every head cell what it is the head of: in Markdown, always its column. */
export function rehypeTableScopes() {
  return (tree: Root) => {
    visit(tree, { tagName: 'th' }, (node) => {
      if (node.type === 'element') node.properties.scope = 'col';
    });
  };
}
