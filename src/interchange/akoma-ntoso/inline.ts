import type { Element as HtmlElement, ElementContent as HtmlContent } from 'hast';
import type { Element } from 'xast';
import { x } from 'xastscript';

/** The footnotes of a body, which Akoma Ntoso has where they are referred to. */
export interface Footnotes {
  /** What each says, by its id. */
  readonly items: ReadonlyMap<string, Element[]>;
  /** Those that stand somewhere already. */
  readonly placed: Set<string>;
}

/** Words with their markup, from HTML. */
export function inlineOf(children: readonly HtmlContent[], footnotes: Footnotes): (Element | string)[] {
  return children.flatMap((child): (Element | string)[] => {
    if (child.type === 'text') return [child.value];
    return child.type === 'element' ? [elementOf(child, footnotes)].flat() : [];
  });
}

function elementOf(node: HtmlElement, footnotes: Footnotes): Element | (Element | string)[] {
  const { tagName, properties, children } = node;
  const inner = () => inlineOf(children, footnotes);
  if (tagName === 'strong') return x('b', inner());
  if (tagName === 'em') return x('i', inner());
  if (tagName === 'code') return x('span', { class: 'code' }, inner());
  if (tagName === 'del') return x('span', { class: 'deleted' }, inner());
  if (tagName === 'br') return x('eol');
  if (tagName === 'img') return x('img', { src: properties.src, alt: properties.alt ?? '' });
  if (tagName === 'a') return linkOf(properties.href ?? '', inner);
  if (tagName === 'sup') return noteOf(node, footnotes) ?? x('sup', inner());
  if (tagName === 'span') {
    const { id, lang, className, title } = properties;
    const attributes = {
      eId: id,
      'xml:lang': lang,
      class: className === undefined ? undefined : [className].flat().join(' '),
      title,
    };
    return x('span', attributes, inner());
  }
  return inner();
}

function linkOf(href: string, inner: () => (Element | string)[]): Element {
  return x(href.startsWith('#') ? 'ref' : 'a', { href }, inner());
}

/** A footnote: whole where it is referred to for the first time, and from then on as a reference to there. */
function noteOf({ children }: HtmlElement, { items, placed }: Footnotes): Element | undefined {
  const link = children.find((child) => child.type === 'element');
  if (!link || link.properties.dataFootnoteRef === undefined) return undefined;
  const id = String(link.properties.href).slice(1);
  const [number] = link.children;
  const marker = number?.type === 'text' ? number.value : undefined;
  if (placed.has(id)) return x('noteRef', { href: `#${id}`, marker });
  placed.add(id);
  return x('authorialNote', { eId: id, marker, placement: 'bottom' }, items.get(id) ?? [x('p')]);
}
