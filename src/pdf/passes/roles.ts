import { type Child, Element } from '../document/structure.ts';
import { Dict } from '../document/values.ts';
import type { Draft } from './pass.ts';
import { walk } from './walk.ts';

/** What Chromium calls elements that ISO 32000-1 has no such type for, and the type nearest to each. */
const NEAREST: Readonly<Record<string, string>> = {
  Aside: 'Div',
  Em: 'Span',
  FENote: 'Note',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
};
/** Types that stand within a line of text, and those that hold such. */
const INLINE = new Set(['Span', 'Em', 'Strong', 'Sub', 'Code', 'Link', 'Quote', 'Reference', 'Form']);
const LINES = new Set([...INLINE, 'P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Lbl', 'Caption']);
/** Types that hold paragraphs, and no text of their own. */
const GROUPS = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'Aside', 'BlockQuote']);
/** What an element says that is lost when it goes. */
const SAYING = ['Lang', 'Alt', 'ActualText', 'E', 'ID'];

/**
 * Gives every element a type that says what it is. Chromium writes NonStruct for most elements of HTML, down to each
 * piece of text: those go that say nothing, and the others become Span, P or Div by what they hold and stand in. So
 * `dl`, `pre` and `nav` have paragraphs and lists. Elements without content go too, but for cells of tables. The frame
 * of a picture becomes a group: the Figure is what has the alternative. One without any stays, for the checker to find.
 *
 * Clauses: ISO 14289-1, 7.1 (tags are semantically appropriate; types that are no standard ones are mapped), 7.3
 * (Figure); ISO 19005-3, 6.7.3.4 (role map); ISO 32000-1, 14.8.4.
 */
export function roles({ document, structure }: Draft): void {
  settle(structure);
  structure.type = 'Document';
  const found = new Set([...walk(structure)].map(({ type }) => type));
  const map = Object.entries(NEAREST).filter(([type]) => found.has(type));
  document.catalog.dict('StructTreeRoot')?.set('RoleMap', Dict.of(Object.fromEntries(map)));
}

function settle(element: Element): void {
  // Looked at before it changes: a box of text is no longer told from a piece of text then.
  const pieces = new Set(element.elements.filter((child) => isPiece(child)));
  const inLine =
    LINES.has(element.type) || element.children.some((child) => isInline(child)) || pieces.size > 0;
  for (const child of element.elements) settle(child);
  element.children = element.children.flatMap((child) => {
    if (!(child instanceof Element)) return child;
    if (isIdle(child)) return [];
    if (child.type !== 'NonStruct') return child;
    const type = pieces.has(child) ? 'Span' : typeOf(child, inLine);
    if (type !== 'P' && !isSaying(child)) return child.children;
    child.type = type;
    return child;
  });
  if (isFrame(element)) element.type = 'Div';
  const group = element.type === 'NonStruct' && !element.children.every((child) => isInline(child));
  if (group || GROUPS.has(element.type)) element.children = inParagraphs(element.children);
}

function typeOf(element: Element, inLine: boolean): 'Span' | 'P' | 'Div' {
  if (!element.children.every((child) => isInline(child))) return 'Div';
  return inLine ? 'Span' : 'P';
}

/** What is around a picture and no picture itself. */
function isFrame({ type, entries, elements }: Element): boolean {
  return type === 'Figure' && !entries.has('Alt') && elements.some((child) => child.type === 'Figure');
}

/** A piece of text, which Chromium puts into an element of its own. */
function isPiece(child: Child): boolean {
  return child instanceof Element && child.type === 'NonStruct' && child.elements.length === 0;
}

function isInline(child: Child): boolean {
  return !(child instanceof Element) || INLINE.has(child.type);
}

function isIdle({ type, children, entries }: Element): boolean {
  return children.length === 0 && !['TD', 'TH'].includes(type) && !entries.has('Alt');
}

function isSaying({ entries }: Element): boolean {
  return SAYING.some((key) => entries.has(key));
}

function inParagraphs(children: readonly Child[]): Child[] {
  const grouped: Child[] = [];
  let paragraph: Element | undefined;
  for (const child of children) {
    if (!isInline(child)) paragraph = undefined;
    else if (!paragraph) grouped.push((paragraph = new Element('P')));
    if (paragraph) paragraph.children.push(child);
    else grouped.push(child);
  }
  return grouped;
}
