import type { Element, Nodes } from 'hast';
import { select } from 'hast-util-select';
import type { PageBlock, PageText } from '../model/page-text.ts';

/** Elements that hold a block of text, and what a person calls it. */
const kinds: Readonly<Record<string, string>> = {
  p: 'paragraph',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list item',
  td: 'table cell',
  th: 'table cell',
  pre: 'code',
  dt: 'term',
  dd: 'description',
};
/** Elements that begin a block, without being one of a kind. */
const grouping = new Set(
  'main article section header footer nav aside div ul ol dl table thead tbody tfoot tr blockquote figure hr'.split(
    ' ',
  ),
);

/**
 * Reads what a page says and what its elements mean, in the order of the page, so that what was printed from it can be
 * compared with it: all within `<main>`, or the body where there is none, but for what is `hidden` or of the
 * class `sr-only`, and links to what is beside the page. What style sheets do not show in print stands outside of it.
 *
 * @param page the whole page, finished.
 * @param address at which it is published; relative links lead from there.
 */
export function pageText(page: Nodes, address: string): PageText {
  const text = { blocks: [], headings: [], lists: [], tables: [], links: [], figures: [], languages: [] };
  const reader = new Reader(text, address);
  const html = select('html', page);
  const main = select('main', page) ?? select('body', page);
  if (html && main) reader.read(main, html.properties.lang ?? '', { kind: 'text', id: undefined });
  reader.flush();
  return text;
}

/** The visible text within an element. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || isHidden(node)) return '';
  return node.type === 'element' && node.tagName === 'br' ? '\n' : node.children.map(textOf).join('');
}

function isHidden(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  const { className, hidden } = node.properties;
  const classes = Array.isArray(className) ? className : [];
  return hidden === true || classes.includes('sr-only') || classes.includes('beside');
}

function elementsOf({ children }: Element, ...names: string[]): Element[] {
  return children
    .filter((child) => child.type === 'element')
    .filter(({ tagName }) => names.includes(tagName));
}

type Growing = { [K in keyof PageText]: PageText[K][number][] };

/** What a piece of text stands in. */
type Place = Pick<PageBlock, 'kind' | 'id' | 'position'>;

class Reader {
  readonly #text: Growing;
  readonly #address: string;
  #block: Place = { kind: 'text', id: undefined };
  #words = '';

  constructor(text: Growing, address: string) {
    this.#text = text;
    this.#address = address;
  }

  read(node: Nodes, lang: string, place: Place): void {
    if (node.type === 'text') this.#add(node.value, place);
    if (node.type !== 'element' || isHidden(node)) return;
    const own = this.#note(node, lang);
    if (node.tagName === 'br') return this.#add('\n', place);
    const kind = kinds[node.tagName];
    const isBlock = kind !== undefined || grouping.has(node.tagName);
    const id = typeof node.properties.id === 'string' ? node.properties.id : place.id;
    const inner = isBlock
      ? { kind: kind ?? place.kind, id, position: node.position ?? place.position }
      : place;
    if (isBlock) this.flush();
    for (const child of node.children) this.read(child, own, inner);
    if (isBlock) this.flush();
    return undefined;
  }

  /** Ends the block that is being read. */
  flush(): void {
    if (this.#words.trim()) this.#text.blocks.push({ ...this.#block, text: this.#words });
    this.#words = '';
  }

  #add(words: string, place: Place) {
    if (this.#words === '') this.#block = place;
    this.#words += words;
  }

  /** Notes what an element means besides its text; gives the language of what is in it. */
  #note(node: Element, lang: string): string {
    const { tagName, properties } = node;
    const text = this.#text;
    const level = Number(/^h([1-6])$/.exec(tagName)?.[1]);
    if (level) text.headings.push({ level, text: textOf(node) });
    if (tagName === 'ul' || tagName === 'ol') text.lists.push(elementsOf(node, 'li').length);
    if (tagName === 'table') text.tables.push(rowsOf(node));
    if (tagName === 'img' && properties.alt) text.figures.push(properties.alt);
    if (tagName === 'a' && typeof properties.href === 'string')
      text.links.push({ text: textOf(node), target: this.#target(properties.href) });
    const own = typeof properties.lang === 'string' ? properties.lang : lang;
    if (own !== lang) text.languages.push({ lang: own, text: textOf(node) });
    return own;
  }

  #target(href: string): string {
    return href.startsWith('#') ? decodeURIComponent(href) : new URL(href, this.#address).href;
  }
}

function rowsOf(table: Element): ('TH' | 'TD')[][] {
  const groups = [table, ...elementsOf(table, 'thead', 'tbody', 'tfoot')];
  const rows = groups.flatMap((group) => elementsOf(group, 'tr'));
  return rows.map((row) =>
    elementsOf(row, 'th', 'td').map(({ tagName }) => (tagName === 'th' ? 'TH' : 'TD')),
  );
}
