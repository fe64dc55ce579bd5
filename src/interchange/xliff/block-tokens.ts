import type { Nodes, PhrasingContent } from 'mdast';
import type { Block } from '../../model/block.ts';
import type { CodeKind, PlacedToken, PlacedWords } from './token.ts';

/** A token of a block: where it begins and ends in the block's words, which for markup is one place. */
export type BlockToken = PlacedToken & { readonly start: number; readonly end: number };

const kinds: Readonly<Record<string, CodeKind>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  link: 'link',
  linkReference: 'link',
  textDirective: 'lang',
  delete: 'delete',
  break: 'break',
  image: 'image',
  imageReference: 'image',
  footnoteReference: 'footnote',
  html: 'html',
};

/**
 * Takes a block apart into words and markup. Addresses that are links by themselves, images, line breaks and the numbers of
 * footnotes are markup that stands alone. Of code blocks and titles there are words only; where those of a title
 * stand is told within the title, for the front matter may spell it in other ways.
 *
 * @param markdown the text of the file.
 */
export function blockTokens(block: Block, markdown: string): BlockToken[] {
  const tokens: BlockToken[] = [];
  let at = 0;
  const code = (type: 'open' | 'close' | 'alone', kind: CodeKind, from: number, to: number, length = 0) => {
    const value = markdown.slice(from, to);
    tokens.push({ type, kind, markdown: value, from, to, start: at, end: at + length });
    at += length;
  };
  const words = (length: number, end: number, verbatim: boolean) => {
    if (length === 0) return;
    const offsets = Array.from({ length }, (_, unit) => {
      const offset = block.offsets[at + unit] ?? end;
      return verbatim || !isEscaped(markdown, offset) ? offset : offset - 1;
    });
    offsets.push(end);
    const value = block.text.slice(at, at + length);
    const [from, to] = [offsets[0] ?? end, end];
    tokens.push({ type: 'words', value, verbatim, offsets, from, to, start: at, end: at + length });
    at += length;
  };
  const read = (node: Nodes | PhrasingContent) => {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (node.type === 'text') words(node.value.length, to, false);
    else if (node.type === 'inlineCode') {
      const begin = block.offsets[at] ?? from;
      const end = (block.offsets[at + node.value.length - 1] ?? begin) + 1;
      code('open', 'code', from, begin);
      words(node.value.length, end, true);
      code('close', 'code', end, to);
    } else if (node.type === 'break') code('alone', 'break', from, to, 1);
    else if ('children' in node) {
      const inner = node.children;
      const [begin, end] = [inner[0]?.position?.start.offset, inner.at(-1)?.position?.end.offset];
      const kind = kinds[node.type] ?? 'html';
      if (begin === undefined || end === undefined || isAutolink(node, begin, markdown)) {
        code('alone', kind, from, to, lengthOf(node));
      } else {
        code('open', kind, from, begin);
        for (const child of inner) read(child);
        code('close', kind, end, to);
      }
    } else code('alone', kinds[node.type] ?? 'html', from, to);
  };
  if (block.kind === 'title') return [titleWords(block.text)];
  if (block.node.type === 'code') words(block.text.length, block.offsets.at(-1) ?? 0, true);
  else if ('children' in block.node) for (const child of block.node.children) read(child);
  return tokens;
}

function titleWords(value: string): BlockToken {
  const offsets = Array.from({ length: value.length + 1 }, (_, unit) => unit);
  const [from, to] = [0, value.length];
  return { type: 'words', value, verbatim: true, offsets, from, to, start: from, end: to };
}

/** Whether a backslash before a character makes it one without a meaning. */
function isEscaped(markdown: string, offset: number): boolean {
  const before = /\\*$/.exec(markdown.slice(Math.max(0, offset - 40), offset))?.[0] ?? '';
  return before.length % 2 === 1 && /[!-/:-@[-`{-~]/.test(markdown[offset] ?? '');
}

/** Whether a link has no markup but its own address: `<https://itu.int>`, or an address in the words. */
function isAutolink(node: Nodes, begin: number, markdown: string): boolean {
  const from = node.position?.start.offset ?? 0;
  return node.type === 'link' && (begin === from || markdown[from] === '<');
}

function lengthOf(node: Nodes): number {
  if ('children' in node) return node.children.reduce((sum, child) => sum + lengthOf(child), 0);
  return node.type === 'text' || node.type === 'inlineCode'
    ? node.value.length
    : Number(node.type === 'break');
}

/** The part of words that stands between two places in them. */
export function sliceWords<T extends PlacedWords>(words: T, start: number, end: number): T {
  const [from, to] = [words.offsets[start] ?? words.to, words.offsets[end] ?? words.to];
  const offsets = words.offsets.slice(start, end + 1);
  return { ...words, value: words.value.slice(start, end), offsets, from, to };
}
