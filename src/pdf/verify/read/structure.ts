import { PDFArray, type PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@pdfme/pdf-lib';
import { asDict, at, dictAt, keysOf, listAt, nameAt, numberAt, textAt } from './objects.ts';

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export interface Element {
  readonly kind: 'element';
  readonly dict: PDFDict;
  readonly ref: PDFRef | undefined;
  /** As it is written: `Strong`. */
  readonly type: string;
  /** What the role map makes of it: `Span`. */
  readonly role: string;
  readonly parent: Element | undefined;
  readonly kids: readonly Kid[];
  readonly lang: string | undefined;
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
}

/** Marked content of a page, or of a form on it. */
export interface Content {
  readonly kind: 'content';
  /** The page or form that it stands in. */
  readonly container: PDFDict | undefined;
  readonly mcid: number;
}

/** An annotation, or another object as a whole. */
export interface Whole {
  readonly kind: 'object';
  readonly dict: PDFDict | undefined;
}

export type Kid = Element | Content | Whole;

/** The structure tree. */
export interface Structure {
  readonly root: PDFDict;
  readonly kids: readonly Kid[];
  /** All elements, in the order of reading. */
  readonly elements: readonly Element[];
  readonly roleMap: ReadonlyMap<string, string>;
}

/** How deep elements may be nested: a hostile file shall not exhaust the stack. */
const DEEPEST = 500;

/**
 * Reads the structure tree.
 *
 * @throws Error where an element is its own descendant.
 */
export function readStructure(root: PDFDict): Structure {
  const map = dictAt(root, 'RoleMap');
  const roleMap = new Map(keysOf(map).map((key) => [key, nameAt(map, key) ?? '']));
  const elements: Element[] = [];
  const seen = new Set<PDFDict>();

  function readKids(
    dict: PDFDict,
    parent: Element | undefined,
    page: PDFDict | undefined,
    depth: number,
  ): Kid[] {
    const raw = rawKids(dict);
    return raw.flatMap((value) => readKid(value, dict.context.lookup(value), parent, page, depth) ?? []);
  }

  function readKid(
    value: PDFObject,
    found: PDFObject | undefined,
    parent: Element | undefined,
    page: PDFDict | undefined,
    depth: number,
  ): Kid | undefined {
    if (found instanceof PDFNumber) return { kind: 'content', container: page, mcid: found.asNumber() };
    const dict = asDict(found);
    const type = nameAt(dict, 'Type');
    if (!dict) return undefined;
    if (type === 'MCR')
      return {
        kind: 'content',
        container: dictAt(dict, 'Stm') ?? dictAt(dict, 'Pg') ?? page,
        mcid: numberAt(dict, 'MCID') ?? -1,
      };
    if (type === 'OBJR') return { kind: 'object', dict: dictAt(dict, 'Obj') };
    return readElement(dict, value instanceof PDFRef ? value : undefined, parent, page, depth);
  }

  function readElement(
    dict: PDFDict,
    ref: PDFRef | undefined,
    parent: Element | undefined,
    page: PDFDict | undefined,
    depth: number,
  ): Element {
    if (seen.has(dict) || depth > DEEPEST) throw new Error('the structure tree runs in a circle');
    seen.add(dict);
    const type = nameAt(dict, 'S') ?? '';
    const kids: Kid[] = [];
    const element: Element = {
      kind: 'element',
      dict,
      ref,
      type,
      role: roleOf(type, roleMap),
      parent,
      kids,
      lang: textAt(dict, 'Lang'),
      alt: textAt(dict, 'Alt'),
      actualText: textAt(dict, 'ActualText'),
    };
    elements.push(element);
    kids.push(...readKids(dict, element, dictAt(dict, 'Pg') ?? page, depth + 1));
    return element;
  }

  return { root, kids: readKids(root, undefined, undefined, 0), elements, roleMap };
}

/** The kids as they are written: references are kept, as they tell elements apart. */
function rawKids(dict: PDFDict): PDFObject[] {
  const value = at(dict, 'K');
  if (value instanceof PDFArray) return value.asArray();
  const single = dict.get(PDFName.of('K'));
  return single ? [single] : [];
}

/** What the role map makes of a type, in the end; the type itself where it runs in a circle. */
export function roleOf(type: string, roleMap: ReadonlyMap<string, string>): string {
  const seen = new Set([type]);
  let role = type;
  for (let next = roleMap.get(role); next !== undefined && !seen.has(next); next = roleMap.get(role)) {
    seen.add(next);
    role = next;
  }
  return role;
}

/** The child elements of an element, or of the tree's root. */
export function childElements({ kids }: Pick<Element, 'kids'>): Element[] {
  return kids.filter((kid) => kid.kind === 'element');
}

/** The values of an attribute of an element, from all its attribute objects (ISO 32000-1, 14.7.5). */
export function attribute({ dict }: Element, key: string): PDFObject | undefined {
  for (const one of listAt(dict, 'A')) {
    const value = at(asDict(one), key);
    if (value !== undefined) return value;
  }
  return undefined;
}
