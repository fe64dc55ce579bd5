import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Says of links to other sites that they are, and tells those sites nothing of where the reader came from. */
export function rehypeExternalLinks() {
  return (tree: Root) => {
    visit(tree, { tagName: 'a' }, (node) => {
      if (node.type === 'element' && /^https?:/.test(String(node.properties.href))) {
        node.properties.rel = ['external', 'noreferrer'];
      }
    });
  };
}
