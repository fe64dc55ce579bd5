import { Dict, PdfString, type Value } from './values.ts';

/** Marked content of a page, by its identifier. */
export class Content {
  readonly page: Dict;
  readonly id: number;

  constructor(page: Dict, id: number) {
    this.page = page;
    this.id = id;
  }
}

/** Something that is no content of its own, but stands on a page: an annotation. */
export class Placed {
  readonly page: Dict;
  readonly object: Dict;

  constructor(page: Dict, object: Dict) {
    this.page = page;
    this.object = object;
  }
}

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export class Element {
  /** Its structure type: `P`, `LI` … */
  type: string;
  /** What else it says of itself: Lang, Alt, ID, A … */
  readonly entries: Dict;
  children: Child[];
  /** What stands for it in the document: the outline refers to some. */
  readonly dict: Dict;

  constructor(type: string, children: Child[] = [], entries = new Dict(), dict = Dict.indirect({})) {
    this.type = type;
    this.children = children;
    this.entries = entries;
    this.dict = dict;
  }

  /** The elements among its children. */
  get elements(): Element[] {
    return this.children.filter((child) => child instanceof Element);
  }

  /** Its attributes (14.7.5), one dictionary for each owner or each attribute. */
  get attributes(): Dict[] {
    const attributes = this.entries.get('A');
    return attributes instanceof Dict ? [attributes] : this.entries.dicts('A');
  }
}

export type Child = Element | Content | Placed;

/** What the tree itself says elsewhere, or what is written anew. */
const OWN = new Set(['Type', 'S', 'P', 'K', 'Pg']);

/**
 * Reads the structure tree.
 *
 * @throws Error when there is none, as in a PDF that is not tagged, or it has more than one root.
 */
export function readStructure(catalog: Dict): Element {
  const tree = catalog.dict('StructTreeRoot');
  const kids = kidsOf(tree);
  if (kids.length !== 1 || !(kids[0] instanceof Dict)) throw new Error('Unexpected PDF that is not tagged');
  return readElement(kids[0]);
}

function kidsOf(dict: Dict | undefined): Value[] {
  const kids = dict?.get('K') ?? [];
  return Array.isArray(kids) ? kids : [kids];
}

function readElement(dict: Dict): Element {
  const children = kidsOf(dict).flatMap((kid) => readChild(kid, dict) ?? []);
  const entries = new Dict([...dict].filter(([key]) => !OWN.has(key)));
  return new Element(dict.name('S') ?? 'NonStruct', children, entries, dict);
}

function readChild(kid: Value, parent: Dict): Child | undefined {
  const id = kid instanceof Dict ? kid.number('MCID') : kid;
  const page = (kid instanceof Dict ? kid.dict('Pg') : undefined) ?? parent.dict('Pg');
  if (typeof id === 'number') return page && new Content(page, id);
  if (!(kid instanceof Dict)) return undefined;
  if (kid.name('Type') !== 'OBJR') return readElement(kid);
  const object = kid.dict('Obj');
  return page && object && new Placed(page, object);
}

/**
 * Writes the structure tree: its dictionaries, the tree of parents (14.7.4.4) and that of identifiers. Items of the outline
 * that refer to an element that is no more refer to none.
 *
 * @param pages All pages, in their order.
 */
export function writeStructure(catalog: Dict, root: Element, pages: readonly Dict[]): void {
  const owners = new Map<Dict, Value[]>(pages.map((page) => [page, []]));
  const written = new Set<Dict>();
  const placed: [object: Dict, owner: Dict][] = [];
  const identified: [id: string, element: Dict][] = [];

  function write(element: Element, parent: Dict): Dict {
    const { dict } = element;
    written.add(dict);
    dict.clear();
    dict.set('S', element.type).set('P', parent);
    const page = element.children.find((child) => child instanceof Content)?.page;
    if (page) dict.set('Pg', page);
    const kids = element.children.map((child): Value => {
      if (child instanceof Element) return write(child, dict);
      if (child instanceof Content) (owners.get(child.page) as Value[])[child.id] = dict;
      else placed.push([child.object, dict]);
      if (child instanceof Placed) return Dict.of({ Type: 'OBJR', Obj: child.object, Pg: child.page });
      return child.page === page ? child.id : Dict.of({ Type: 'MCR', Pg: child.page, MCID: child.id });
    });
    if (kids.length > 0) dict.set('K', kids.length === 1 ? (kids[0] as Value) : kids);
    for (const [key, value] of element.entries) dict.set(key, value);
    const id = element.entries.get('ID');
    if (id instanceof PdfString) identified.push([id.bytes, dict]);
    return dict;
  }

  const tree = Dict.indirect({
    Type: 'StructTreeRoot',
    RoleMap: catalog.dict('StructTreeRoot')?.get('RoleMap'),
  });
  tree.set('K', write(root, tree));
  const nums: Value[] = [];
  for (const [page, owned] of owners) {
    page.set('StructParents', nums.length / 2);
    nums.push(
      nums.length / 2,
      Array.from(owned, (owner) => owner ?? null),
    );
  }
  for (const [object, owner] of placed) {
    object.set('StructParent', nums.length / 2);
    nums.push(nums.length / 2, owner);
  }
  tree.set('ParentTree', Dict.of({ Nums: nums })).set('ParentTreeNextKey', nums.length / 2);
  if (identified.length > 0) {
    const names = identified.toSorted(([a], [b]) => (a < b ? -1 : 1));
    tree.set('IDTree', Dict.of({ Names: names.flatMap(([id, dict]): Value[] => [new PdfString(id), dict]) }));
  }
  catalog.set('StructTreeRoot', tree);
  for (const item of itemsOf(catalog.dict('Outlines')))
    if (!written.has(item.dict('SE') as Dict)) item.delete('SE');
}

/** The items of an outline (12.3.3), at all its levels. */
function* itemsOf(parent: Dict | undefined): Generator<Dict> {
  for (let item = parent?.dict('First'); item; item = item.dict('Next')) {
    yield item;
    yield* itemsOf(item);
  }
}
