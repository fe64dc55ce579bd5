import { extname } from 'node:path';
import type { VFile } from 'vfile';
import type { Block } from '../model/block.ts';
import { parseMarkdown } from './markdown.ts';
import { readBlocks } from './read-blocks.ts';

/**
 * Cuts a file that belongs to no circular into blocks: Markdown, its front matter passed over, where the file is named so;
 * else plain text, whose paragraphs have blank lines between them.
 */
export function readFreeText(file: VFile): Block[] {
  const text = String(file);
  if (!['.md', '.markdown'].includes(extname(file.path).toLowerCase())) return readPlainBlocks(text);
  const front = /^---[^\S\r\n]*\r?\n[\s\S]*?\n---[^\S\r\n]*(?:\r?\n|$)/.exec(text)?.[0] ?? '';
  const body = front.replace(/[^\r\n]/g, ' ') + text.slice(front.length);
  return readBlocks(parseMarkdown(body, linkNames(body)), text);
}

/** Names that links of a body may lead to: those of a circular stand in a file of its own. */
export function linkNames(body: string): string[] {
  const names = [...body.matchAll(/\]\[([\w-]+)\]/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].filter((name) => !new RegExp(`^ {0,3}\\[${name}\\]:`, 'm').test(body));
}

/** The paragraphs of a plain text. A line that ends within one is a blank, as in Markdown. */
function readPlainBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const { 0: words, index } of text.matchAll(/\S(?:.|(?:\r\n|\r|\n)(?![^\S\r\n]*(?:[\r\n]|$)))*/g)) {
    const trimmed = words.trimEnd();
    const offsets = Array.from({ length: trimmed.length + 1 }, (_, unit) => index + unit);
    const value = trimmed.replace(/\r\n|\r|\n/g, (end) => ' '.repeat(end.length));
    const node = { type: 'paragraph' as const, children: [{ type: 'text' as const, value }] };
    blocks.push({ kind: 'paragraph', level: 0, text: value, offsets, marks: [], node });
  }
  return blocks;
}
