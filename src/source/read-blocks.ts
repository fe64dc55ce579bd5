import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { Block, BlockKind, Mark, MarkKind } from '../model/block.ts';
import { sourceOffsets } from './source-offsets.ts';

/** What is known of a place in the tree when its blocks are read. */
interface Around {
  readonly kind: BlockKind;
  readonly level: number;
  readonly group?: number | undefined;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
}

const kinds: Readonly<Record<string, MarkKind>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  link: 'link',
  linkReference: 'link',
  inlineCode: 'code',
  textDirective: 'lang',
  image: 'image',
  imageReference: 'image',
  footnoteReference: 'footnote',
};

/**
 * Cuts a body into blocks, in the order in which they stand in the file.
 *
 * @param tree the body, positions as in the file.
 * @param markdown the file's text.
 */
export function readBlocks(tree: Root, markdown: string): Block[] {
  const blocks: Block[] = [];
  let groups = 0;
  const visit = (node: Nodes, around: Around) => {
    const add = (more: Partial<Around> = {}) => {
      const block = readBlock(node, { ...around, ...more }, markdown);
      if (block.text.trim() !== '' || block.marks.length > 0 || block.kind === 'cell') blocks.push(block);
    };
    const within = (more: Partial<Around> = {}) => {
      for (const child of (node as Parents).children) visit(child, { ...around, ...more });
    };
    if (node.type === 'heading') add({ kind: 'heading', level: node.depth });
    else if (node.type === 'paragraph') add();
    else if (node.type === 'code') add({ kind: 'code' });
    else if (node.type === 'blockquote') within({ kind: 'quote' });
    else if (node.type === 'footnoteDefinition') within({ kind: 'footnote' });
    else if (node.type === 'containerDirective' || node.type === 'root') within();
    else if (node.type === 'list') {
      const group = groups++;
      node.children.forEach((item, row) => {
        item.children.forEach((child, index) => {
          const kind = index === 0 && child.type === 'paragraph' ? 'item' : 'paragraph';
          const place = kind === 'item' ? { group, row } : { group: undefined, row: undefined };
          visit(child, { ...around, kind, level: around.level + 1, ...place });
        });
      });
    } else if (node.type === 'table') {
      const group = groups++;
      node.children.forEach(({ children }, row) => {
        for (const [column, cell] of children.entries()) visit(cell, { ...around, group, row, column });
      });
    } else if (node.type === 'tableCell') add({ kind: 'cell' });
  };
  visit(tree, { kind: 'paragraph', level: 0 });
  return blocks;
}

/** The words of a block, where each of them stands, and its marks. */
function readBlock(node: Nodes, around: Around, markdown: string): Block {
  let text = '';
  const offsets: number[] = [];
  const marks: Mark[] = [];
  const write = (value: string, written: Nodes, inner = 0) => {
    const { start, end } = written.position ?? {};
    const from = (start?.offset ?? 0) + inner;
    offsets.push(...sourceOffsets(markdown.slice(from, (end?.offset ?? from) - inner), value, from));
    // A line that was broken in the file is one line to its reader.
    text += written.type === 'text' ? value.replaceAll('\n', ' ') : value;
  };
  const read = (one: Nodes | PhrasingContent) => {
    const start = text.length;
    if (one.type === 'text') write(one.value, one);
    else if (one.type === 'inlineCode') write(one.value, one, 1);
    else if (one.type === 'code') write(one.value, one);
    else if (one.type === 'break') {
      text += '\n';
      offsets.push(one.position?.start.offset ?? 0);
    } else if ('children' in one) for (const child of one.children) read(child);
    const kind = kinds[one.type];
    if (kind && one !== node) marks.push({ kind, start, end: text.length, target: targetOf(one), node: one });
  };
  read(node);
  offsets.push(text.length > 0 ? (offsets.at(-1) ?? 0) + 1 : (node.position?.start.offset ?? 0));
  return { ...around, text, offsets, marks, node };
}

function targetOf(node: Nodes): string | undefined {
  if (node.type === 'link' || node.type === 'image') return node.url;
  if (node.type === 'textDirective') return node.attributes?.tag ?? undefined;
  return 'identifier' in node ? node.identifier : undefined;
}
