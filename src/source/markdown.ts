import type { Root, Text } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Preset, unified } from 'unified';
import type { Point } from 'unist';
import { SKIP, visit } from 'unist-util-visit';

/** The Markdown of the texts: CommonMark, GFM's tables and footnotes, directives. */
export const syntax: Preset = {
  plugins: [remarkParse, [remarkGfm, { singleTilde: false }], remarkDirective],
};

const reader = unified().use(syntax).freeze();

/**
 * Reads the body of a text.
 *
 * Markdown takes `[words][name]` for a link only where `name` is defined; the definitions stand in
 * `circular.yaml`, so they are put before the body for the reading and taken out of the tree again.
 * (Behind it, a fence that is never closed would swallow them.)
 *
 * @param body the Markdown, front matter blanked.
 * @param names the link names of the circular.
 */
export function parseMarkdown(body: string, names: readonly string[]): Root {
  const definitions = `${names.map((name) => `[${name}]: <${name}>\n`).join('')}\n`;
  const tree = reader.parse(definitions + body) as Root;
  tree.children = tree.children.filter((node) => (node.position?.start.offset ?? 0) >= definitions.length);
  visit(tree, (node) => {
    // The same text gives the same page, whichever way its lines end.
    if ('value' in node) node.value = node.value.replace(/\r\n?/g, '\n');
    const { position, type } = node;
    if (!position) return;
    // The root begins where the definitions did.
    if (type !== 'root') moveUp(position.start, names.length + 1, definitions.length);
    moveUp(position.end, names.length + 1, definitions.length);
  });
  keepColons(tree, body);
  return tree;
}

function moveUp(point: Point, lines: number, characters: number) {
  point.line -= lines;
  point.offset = (point.offset ?? 0) - characters;
}

/** In running text a colon before a word is a colon: a directive of a name alone is text again. */
function keepColons(tree: Root, body: string) {
  visit(tree, 'textDirective', (node, index, parent) => {
    if (!parent || index === undefined || !node.position) return undefined;
    const { start, end } = node.position;
    const value = body.slice(start.offset, end.offset);
    if (value !== `:${node.name}`) return undefined;
    const text: Text = { type: 'text', value, position: node.position };
    const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
    const around = [before, text, after].filter((one) => one?.type === 'text');
    const from = before?.type === 'text' ? index - 1 : index;
    parent.children.splice(from, around.length, joinTexts(around));
    return [SKIP, from + 1];
  });
}

/** One text for several that stand side by side, so that what looks at text sees all of it. */
function joinTexts(texts: readonly Text[]): Text {
  const value = texts.map((text) => text.value).join('');
  const [start, end] = [texts[0]?.position?.start, texts.at(-1)?.position?.end];
  return { type: 'text', value, ...(start && end && { position: { start, end } }) };
}
