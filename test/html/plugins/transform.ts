import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseMarkdown } from '../../../src/source/markdown.ts';

/** What a rehype plugin makes of a piece of HTML. */
export function transformHtml(html: string, plugin: (tree: Root) => void): string {
  const tree = fromHtml(html, { fragment: true });
  plugin(tree);
  return unified().use(rehypeStringify).stringify(tree);
}

/**
 * The HTML of Markdown after a remark plugin.
 *
 * @param names the link names of `circular.yaml`.
 */
export function transformMarkdown(
  markdown: string,
  plugin: (tree: MarkdownRoot) => void,
  names: readonly string[] = [],
): string {
  const tree = parseMarkdown(markdown, names);
  plugin(tree);
  const processor = unified().use(remarkRehype).use(rehypeStringify);
  return processor.stringify(processor.runSync(tree));
}
