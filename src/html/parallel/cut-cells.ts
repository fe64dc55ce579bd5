import type { Element, ElementContent, Parents, Root } from 'hast';
import { h } from 'hastscript';
import { visitParents } from 'unist-util-visit-parents';

const tags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'table', 'pre']);

/** A block as a row shows it. */
export interface Cell {
  /** The ids by which links lead to it. */
  readonly ids: readonly string[];
  readonly element: Element;
}

/**
 * Cuts a body into what the rows of a parallel text show: each block by itself, an item in a list of its own that goes on
 * counting, what is quoted in a quotation. Ids are taken off: on one page they would be there once for each language.
 *
 * @returns by where each begins in the file.
 */
export function cutCells(body: Root): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  visitParents(body, 'element', (node, ancestors) => {
    const start = node.position?.start.offset;
    if (start === undefined || !tags.has(node.tagName) || cells.has(start)) return;
    const within = ancestors.filter((one) => one.type === 'element');
    if (node.tagName !== 'li' && within.some(({ tagName }) => tagName === 'li' || tagName === 'table'))
      return;
    const quoted = within.some(({ tagName }) => tagName === 'blockquote');
    const cell = node.tagName === 'li' ? listOf(node, ancestors) : plain(node);
    cells.set(start, { ids: idsOf(node), element: quoted ? h('blockquote', cell) : cell });
  });
  return cells;
}

/** An item, without the lists within it, in a list like the one it stands in. */
function listOf(item: Element, ancestors: readonly Parents[]): Element {
  const lists = ancestors.filter(
    (one): one is Element => one.type === 'element' && ['ol', 'ul'].includes(one.tagName),
  );
  const list = lists.at(-1);
  if (!list) return plain(item);
  const before = list.children.filter((one) => one.type === 'element').indexOf(item);
  const isFootnote = ancestors.some((one) => one.type === 'element' && 'dataFootnotes' in one.properties);
  const start = Number(list.properties.start ?? 1) + before;
  const properties = list.tagName === 'ol' ? { start, type: list.properties.type } : {};
  return h(
    list.tagName,
    { ...properties, className: isFootnote ? 'note' : `depth-${lists.length}` },
    plain(item),
  );
}

/** The id of a block, and those of the empty elements at its beginning. */
function idsOf({ properties, children }: Element): string[] {
  const inner = children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'span' ? child.properties.id : [],
  );
  return [properties.id, ...inner].filter((id) => typeof id === 'string');
}

/** A copy without ids, without the lists that are within an item, without the ways back of footnotes. */
function plain(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (node.tagName === 'li' && ['ol', 'ul'].includes(child.tagName)) return [];
    return 'dataFootnoteBackref' in child.properties ? [] : [plain(child)];
  });
  const { id: _, ariaDescribedBy: __, ...properties } = node.properties;
  return { ...node, properties, children };
}
