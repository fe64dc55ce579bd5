import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Gives `[words][name]` the address that `circular.yaml` states for the name. A declared gap becomes
 * words without a link, marked as a gap.
 *
 * @param links the facts' links.
 * @param gapTitle what a reader is told of a gap.
 */
export function remarkFactLinks(links: Readonly<Record<string, string | null>>, gapTitle: string) {
  return (tree: Root) => {
    visit(tree, 'linkReference', (node, index, parent) => {
      if (!Object.hasOwn(links, node.identifier) || !parent || index === undefined) return undefined;
      const url = links[node.identifier] ?? null;
      const data = { hName: 'span', hProperties: { className: ['gap'], title: gapTitle } };
      const { children, position } = node;
      parent.children[index] = {
        type: 'link',
        url: url ?? '',
        children,
        ...(position && { position }),
        ...(url === null && { data }),
      };
      return [SKIP, index + 1];
    });
  };
}
