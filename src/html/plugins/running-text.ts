import type { ElementContent, Parents, Root, Text } from 'hast';
import type { Position } from 'unist';
import { SKIP, visitParents } from 'unist-util-visit-parents';

/** Elements whose text is never shown. */
const hidden = new Set(['style', 'script', 'title', 'head']);

/** Elements whose text is no running text: code stays as it was written. */
const apart = new Set([...hidden, 'code', 'pre']);

/** A piece of text, and the language it is in. */
export interface ShownText {
  readonly node: Text;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Where it stands in its file, as nearly as that is known. */
  readonly position: Position | undefined;
}

type Change = (text: ShownText) => readonly ElementContent[] | undefined;

/** Visits the running text of a tree; what `change` returns takes the place of the text node. */
export function eachText(tree: Root, change: Change) {
  visitText(tree, apart, change);
}

/** Visits all text that is shown, code too. */
export function eachShownText(tree: Root, look: (text: ShownText) => void) {
  visitText(tree, hidden, (text) => {
    look(text);
    return undefined;
  });
}

function visitText(tree: Root, without: ReadonlySet<string>, change: Change) {
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'element' && without.has(node.tagName)) return SKIP;
    if (node.type !== 'text' || node.value.trim() === '') return undefined;
    const lang = nearest(ancestors, 'lang') ?? 'und';
    const dir = directionAt(ancestors);
    const position = node.position ?? ancestors.findLast((one) => one.position)?.position;
    const nodes = change({ node, lang, dir, position });
    const parent = ancestors.at(-1);
    if (!nodes || !parent) return undefined;
    const index = parent.children.indexOf(node);
    parent.children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}

/** The direction within elements. */
export function directionAt(ancestors: readonly Parents[]): 'ltr' | 'rtl' {
  return nearest(ancestors, 'dir') === 'rtl' ? 'rtl' : 'ltr';
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
