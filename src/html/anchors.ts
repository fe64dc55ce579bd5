import type { Nodes, Parents, Root } from 'mdast';
import type { AlignableText, Bead, Bitext } from '../model/alignment.ts';
import type { Block } from '../model/block.ts';
import type { Text } from '../model/circular.ts';

/** A text, and its blocks. */
export type BlockText = Text & AlignableText;

/** What links can lead to: a heading, paragraph, list item, table, piece of code, or footnote. */
export interface Anchor {
  readonly kind: 'block' | 'footnote';
  /** Where it begins in the file, and ends; offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The numbers of the blocks that it is made of. */
  readonly blocks: readonly number[];
}

/**
 * Finds what links can lead to in a text, in its order, footnotes last. What stands within an item belongs to it, but
 * for the items of lists within.
 */
export function anchorsOf(tree: Root, blocks: readonly Block[] = []): Anchor[] {
  const found: { kind: Anchor['kind']; start: number; end: number; blocks: number[] }[] = [];
  const visit = (node: Nodes, isInItem: boolean) => {
    const isFootnote = node.type === 'footnoteDefinition';
    const isBlock = ['heading', 'paragraph', 'table', 'code'].includes(node.type) && !isInItem;
    if (isFootnote || isBlock || node.type === 'listItem') {
      const { start, end } = node.position ?? {};
      const kind = isFootnote ? 'footnote' : 'block';
      found.push({ kind, start: start?.offset ?? 0, end: end?.offset ?? 0, blocks: [] });
    }
    if (isFootnote || node.type === 'table' || !('children' in node)) return;
    for (const child of (node as Parents).children) visit(child, isInItem || node.type === 'listItem');
  };
  visit(tree, false);
  for (const [number, { kind, node }] of blocks.entries()) {
    const at = kind === 'title' ? -1 : (node.position?.start.offset ?? -1);
    found.findLast(({ start, end }) => start <= at && at < end)?.blocks.push(number);
  }
  return found.toSorted((a, b) => Number(a.kind === 'footnote') - Number(b.kind === 'footnote'));
}

/** Which anchors of a source text and its translation correspond: those whose blocks do. */
export function anchorBeads<T extends BlockText>(bitext: Bitext<T>): Bead[] {
  const source = anchorOfBlocks(bitext.source.text);
  const target = anchorOfBlocks(bitext.target.text);
  const beads: { source: Set<number>; target: Set<number> }[] = [];
  for (const bead of bitext.blocks) {
    const own = {
      source: new Set(bead.source.flatMap((number) => source.get(number) ?? [])),
      target: new Set(bead.target.flatMap((number) => target.get(number) ?? [])),
    };
    if (own.source.size === 0 || own.target.size === 0) continue;
    const touching = beads.filter(
      (one) =>
        [...own.source].some((number) => one.source.has(number)) ||
        [...own.target].some((number) => one.target.has(number)),
    );
    for (const one of touching) {
      for (const number of one.source) own.source.add(number);
      for (const number of one.target) own.target.add(number);
      beads.splice(beads.indexOf(one), 1);
    }
    beads.push(own);
  }
  return beads.map((one) => ({ source: sorted(one.source), target: sorted(one.target), confidence: 1 }));
}

function sorted(numbers: ReadonlySet<number>): number[] {
  return [...numbers].toSorted((a, b) => a - b);
}

/** The number of the anchor that each block stands in. */
function anchorOfBlocks({ tree, blocks }: BlockText): ReadonlyMap<number, number> {
  return new Map(
    anchorsOf(tree, blocks).flatMap((anchor, number) =>
      anchor.blocks.map((block) => [block, number] as const),
    ),
  );
}

/** What stands before the ids of a part's blocks on a page that shows several parts. */
export function blockPrefix(part: string): string {
  return part === 'letter' ? '' : `${part}-`;
}

/** The ids of a block: its own, and those of what else it says. */
type BlockId = readonly [string, ...string[]];

/** The ids of blocks, by where each begins in the file. */
export type BlockIds = ReadonlyMap<number, BlockId>;

/**
 * Gives the blocks of each text their ids: `p1`, `p2` … in the order of the source text, and the same for what
 * corresponds in a translation, so that one id names one passage in every language. What a translation has beyond its
 * source has the id of what stands before it, and a number: `p5-2`.
 *
 * @param tree the body of the text whose ids are wanted.
 * @param bitext the text as a translation, where it is one.
 */
export function blockIds(tree: Root, bitext?: Bitext<BlockText>): BlockIds {
  const named = new Map<number, BlockId>();
  const anchors = anchorsOf(tree);
  const idOf = (number: number) => `p${number + 1}`;
  if (!bitext)
    return new Map(
      anchors.flatMap(({ kind, start }, number) => (kind === 'block' ? [[start, [idOf(number)]]] : [])),
    );
  const length = anchorsOf(bitext.source.text.tree).filter(({ kind }) => kind === 'block').length;
  for (const {
    source,
    target: [own],
  } of anchorBeads(bitext)) {
    const [first, ...others] = source.filter((number) => number < length).map(idOf);
    if (first !== undefined && own !== undefined) named.set(own, [first, ...others]);
  }
  return withRest(anchors, named);
}

/** Names what has no name yet after what stands before it. */
function withRest(anchors: readonly Anchor[], named: ReadonlyMap<number, BlockId>): BlockIds {
  const ids = new Map<number, BlockId>();
  let [last, count] = ['p0', 1];
  for (const [number, { kind, start }] of anchors.entries()) {
    if (kind === 'footnote') continue;
    const own = named.get(number);
    [last, count] = own ? [own[0], 1] : [last, count + 1];
    ids.set(start, own ?? [`${last}-${count}`]);
  }
  return ids;
}

/** The ids of the block that stands at an offset of the file: of the last that begins before it. */
export function idsAt(ids: BlockIds, offset: number): readonly string[] {
  const before = [...ids].filter(([start]) => start <= offset);
  return before.toSorted(([a], [b]) => a - b).at(-1)?.[1] ?? [];
}
