import type { Element as HtmlElement, ElementContent as HtmlContent, Root } from 'hast';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { atLeastOne, blocksOf } from './blocks.ts';
import { type Footnotes, inlineOf } from './inline.ts';

/**
 * The body of a text, from its HTML: blocks keep their ids, and what stands under a heading is a section named by the id of the
 * heading. Footnotes stand where they are referred to.
 *
 * @param body as `textToHtml` makes it.
 */
export function bodyOf(body: Root, lang: string): Element {
  const children = body.children.filter((child) => child.type === 'element');
  const notes = children.filter(({ properties }) => properties.dataFootnotes !== undefined);
  const footnotes: Footnotes = { items: new Map(), placed: new Set() };
  const items = new Map(notes.flatMap((section) => noteItems(section, footnotes)));
  const rest = children.filter((child) => !notes.includes(child));
  return x('mainBody', { 'xml:lang': lang }, atLeastOne(sectionsOf(rest, { ...footnotes, items })));
}

/** What the footnotes say, without the ways back. */
function noteItems(section: HtmlElement, footnotes: Footnotes): [string, Element[]][] {
  const list = section.children.find((child) => child.type === 'element' && child.tagName === 'ol');
  if (list?.type !== 'element') return [];
  return list.children.flatMap((item): [string, Element[]][] => {
    if (item.type !== 'element') return [];
    return [[String(item.properties.id), atLeastOne(blocksOf(withoutWaysBack(item.children), footnotes))]];
  });
}

function withoutWaysBack(children: readonly HtmlContent[]): HtmlContent[] {
  return children.flatMap((child): HtmlContent[] => {
    if (child.type !== 'element') return [child];
    if (child.properties.dataFootnoteBackref !== undefined) return [];
    return [{ ...child, children: withoutWaysBack(child.children) }];
  });
}

function levelOf({ tagName }: HtmlElement): number {
  return Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);
}

/** Blocks up to the first heading, then a section for each heading of the highest level that there is. */
function sectionsOf(children: readonly HtmlElement[], footnotes: Footnotes): Element[] {
  const levels = children.map(levelOf).filter((level) => level > 0);
  if (levels.length === 0) return blocksOf(children, footnotes);
  const first = children.findIndex((child) => levelOf(child) > 0);
  const found = blocksOf(children.slice(0, first), footnotes);
  for (let at = first; at < children.length; ) {
    const heading = children[at] as HtmlElement;
    const next = children.findIndex(
      (child, index) => index > at && levelOf(child) > 0 && levelOf(child) <= levelOf(heading),
    );
    const end = next === -1 ? children.length : next;
    found.push(sectionOf(heading, children.slice(at + 1, end), footnotes));
    at = end;
  }
  return found;
}

function sectionOf(heading: HtmlElement, children: readonly HtmlElement[], footnotes: Footnotes): Element {
  const first = children.findIndex((child) => levelOf(child) > 0);
  const title = x('heading', inlineOf(heading.children, footnotes));
  const inner =
    first === -1
      ? [x('content', atLeastOne(blocksOf(children, footnotes)))]
      : [
          ...(first > 0 ? [x('intro', blocksOf(children.slice(0, first), footnotes))] : []),
          ...sectionsOf(children.slice(first), footnotes),
        ];
  return x('hcontainer', { name: 'section', eId: heading.properties.id }, [title, ...inner]);
}
