import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import type { Position } from 'unist';

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
  const within = (parent: Parents, stated: Omit<ShownText, 'node'>) => {
    for (let index = 0; index < parent.children.length; index++) {
      const node = parent.children[index];
      if (node?.type === 'element' && !without.has(node.tagName)) within(node, statedIn(node, stated));
      if (node?.type !== 'text' || node.value.trim() === '') continue;
      const nodes = change({ ...stated, node, position: node.position ?? stated.position });
      if (!nodes) continue;
      parent.children.splice(index, 1, ...nodes);
      index += nodes.length - 1;
    }
  };
  within(tree, { lang: 'und', dir: 'ltr', position: tree.position });
}

/** What holds within an element. */
function statedIn(
  { properties, position }: Element,
  above: Omit<ShownText, 'node'>,
): Omit<ShownText, 'node'> {
  const { lang, dir } = properties;
  return {
    lang: typeof lang === 'string' ? lang : above.lang,
    dir: typeof dir === 'string' ? (dir === 'rtl' ? 'rtl' : 'ltr') : above.dir,
    position: position ?? above.position,
  };
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
