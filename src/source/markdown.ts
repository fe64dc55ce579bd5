import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Preset, unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** The Markdown of the texts: CommonMark, GFM's tables and footnotes, directives. */
export const syntax: Preset = {
  plugins: [remarkParse, [remarkGfm, { singleTilde: false }], remarkDirective],
};

const reader = unified().use(syntax).freeze();

/** The directives that texts can use inside a line: `:lang[words]{tag=fr}`. */
const inlineDirectives = new Set(['lang']);

/**
 * Reads the body of a text.
 *
 * Markdown takes `[words][name]` for a link only where `name` is defined; the definitions stand in
 * `circular.yaml`, so they are put behind the body for the reading and taken out of the tree again.
 *
 * @param body the Markdown, front matter blanked.
 * @param names the link names of the circular.
 */
export function parseMarkdown(body: string, names: readonly string[]): Root {
  const definitions = names.map((name) => `[${name}]: <${name}>`).join('\n');
  const tree = reader.parse(`${body}\n\n${definitions}\n`) as Root;
  tree.children = tree.children.filter((node) => (node.position?.start.offset ?? 0) < body.length);
  keepColons(tree, body);
  return tree;
}

/** In running text a colon before a word is a colon: what is no directive we know is text again. */
function keepColons(tree: Root, body: string) {
  visit(tree, 'textDirective', (node, index, parent) => {
    if (inlineDirectives.has(node.name) || !parent || index === undefined || !node.position) return undefined;
    const { start, end } = node.position;
    const value = body.slice(start.offset, end.offset);
    parent.children[index] = { type: 'text', value, position: node.position };
    return [SKIP, index + 1];
  });
}
