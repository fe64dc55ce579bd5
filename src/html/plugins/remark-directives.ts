import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { numberings } from '../../check/rules/source-directive.ts';

/** Makes HTML of the directives: the list in `:::list` gets its numbering, `:lang[words]` its language. */
export function remarkDirectives() {
  return (tree: Root) => {
    visit(tree, 'containerDirective', (node, index, parent) => {
      const [list] = node.children;
      if (!parent || index === undefined || list?.type !== 'list') return;
      const numbering = node.attributes?.numbering ?? '';
      list.data = {
        hProperties: { type: Object.hasOwn(numberings, numbering) ? numberings[numbering] : undefined },
      };
      parent.children[index] = list;
    });
    visit(tree, 'textDirective', (node) => {
      node.data = { hName: 'span', hProperties: { lang: node.attributes?.tag ?? undefined } };
    });
  };
}
