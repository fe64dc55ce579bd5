import type { List } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CheckedText } from '../rule.ts';

const numberings = new WeakMap<CheckedText, ReadonlyMap<number, string>>();

/** How the lists of a text are numbered, by the number of their group: `bulleted`, `decimal`, `upper-roman` … */
export function numberingsOf(text: CheckedText): ReadonlyMap<number, string> {
  let found = numberings.get(text);
  if (!found) {
    const named = new Map<List, string>();
    const made = new Map<number, string>();
    // Lists and tables are counted together, in the order in which they begin: as blocks are read.
    let group = 0;
    visit(text.tree, (node) => {
      if (node.type === 'containerDirective') {
        const [list] = node.children;
        const numbering = node.attributes?.numbering;
        if (list?.type === 'list' && numbering) named.set(list, numbering);
      } else if (node.type === 'table') group++;
      else if (node.type === 'list') {
        made.set(group++, node.ordered ? (named.get(node) ?? 'decimal') : 'bulleted');
      }
    });
    found = made;
    numberings.set(text, found);
  }
  return found;
}
