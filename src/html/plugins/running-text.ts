import type { ElementContent, Parents, Root, Text } from 'hast';
import { SKIP, visitParents } from 'unist-util-visit-parents';

/** Elements whose text is no running text: what they hold is code, or never shown. */
const apart = new Set(['style', 'script', 'title', 'code', 'pre', 'head']);

/** A piece of running text, and the language it is in. */
export interface RunningText {
  readonly node: Text;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Visits the running text of a tree; what `change` returns takes the place of the text node. */
export function eachText(tree: Root, change: (text: RunningText) => readonly ElementContent[] | undefined) {
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'element' && apart.has(node.tagName)) return SKIP;
    if (node.type !== 'text' || node.value.trim() === '') return undefined;
    const lang = nearest(ancestors, 'lang') ?? 'und';
    const dir = nearest(ancestors, 'dir') === 'rtl' ? 'rtl' : 'ltr';
    const nodes = change({ node, lang, dir });
    const parent = ancestors.at(-1);
    if (!nodes || !parent) return undefined;
    const index = parent.children.indexOf(node);
    parent.children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}

/** The value that the nearest ancestor states for a property. */
function nearest(ancestors: readonly Parents[], name: 'lang' | 'dir'): string | undefined {
  const stating = ancestors.findLast(
    (one) => one.type === 'element' && typeof one.properties[name] === 'string',
  );
  return stating?.type === 'element' ? String(stating.properties[name]) : undefined;
}

/**
 * Cuts a text at every match of `pattern`.
 *
 * @param wrap makes the node that a match becomes.
 * @returns nothing where there is no match.
 */
export function cutText(
  node: Text,
  pattern: RegExp,
  wrap: (match: Text) => ElementContent,
): ElementContent[] | undefined {
  const pieces: ElementContent[] = [];
  let end = 0;
  for (const match of node.value.matchAll(pattern)) {
    if (match[0] === '') continue;
    if (match.index > end) pieces.push({ ...node, value: node.value.slice(end, match.index) });
    pieces.push(wrap({ ...node, value: match[0] }));
    end = match.index + match[0].length;
  }
  if (pieces.length === 0) return undefined;
  if (end < node.value.length) pieces.push({ ...node, value: node.value.slice(end) });
  return pieces;
}
