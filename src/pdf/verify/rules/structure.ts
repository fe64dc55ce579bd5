import { dictAt, textAt } from '../read/objects.ts';
import { childElements, type Element, roleOf } from '../read/structure.ts';
import type { Rule } from './rule.ts';
import { standardTypes } from './standard-types.ts';

/** How an element is named in a fault. */
export function elementName({ type, role, ref }: Element): string {
  const shown = type === role ? type : `${type} (${role})`;
  return ref ? `element ${shown}, object ${ref.objectNumber}` : `element ${shown}`;
}

export const structureTree: Rule = {
  id: 'structure-tree',
  a: ['6.7.3.3'],
  ua: ['7.1'],
  title: 'There is a structure tree, and each element in it knows its parent',
  check(pdf, tell) {
    const structure = pdf.structure();
    if (!structure) return tell('Missing StructTreeRoot in the catalog');
    if (structure.elements.length === 0) tell('Unexpected structure tree without elements');
    for (const element of structure.elements)
      if (dictAt(element.dict, 'P') !== (element.parent?.dict ?? structure.root))
        tell('Unexpected parent', elementName(element));
    return undefined;
  },
};

export const roles: Rule = {
  id: 'roles',
  a: ['6.7.3.4'],
  ua: ['7.1'],
  title: 'Each type of element is a standard one, or the role map makes one of it',
  check(pdf, tell) {
    const { elements = [], roleMap = new Map<string, string>() } = pdf.structure() ?? {};
    for (const [type, to] of roleMap) {
      if (standardTypes.has(type)) tell(`Unexpected mapping of the standard type ${type} to ${to}`);
      if (roleMap.has(roleOf(type, roleMap))) tell(`Unexpected mapping of ${type}, which runs in a circle`);
    }
    const unknown = new Map<string, number>();
    for (const { role, type } of elements)
      if (!standardTypes.has(role)) unknown.set(type, (unknown.get(type) ?? 0) + 1);
    for (const [type, count] of unknown)
      tell(`Unexpected type ${type}, ${count} times, mapped to no standard type`);
  },
};

export const headings: Rule = {
  id: 'headings',
  ua: ['7.4.2', '7.4.4'],
  title: 'Headings begin with H1 and skip no level',
  check(pdf, tell) {
    const elements = pdf.structure()?.elements ?? [];
    let above = 0;
    for (const element of elements) {
      const level = Number(/^H([1-6])$/.exec(element.role)?.[1]);
      if (element.role === 'H')
        tell('Unexpected H, expected headings with their level', elementName(element));
      if (!level) continue;
      if (level > above + 1)
        tell(`Unexpected H${level}, expected H${above + 1} at the most`, elementName(element));
      above = level;
    }
  },
};

export const lists: Rule = {
  id: 'lists',
  ua: ['7.2'],
  title: 'Lists consist of items, and items of a label and a body',
  check(pdf, tell) {
    for (const element of pdf.structure()?.elements ?? []) {
      const kids = childElements(element).map(({ role }) => role);
      const expect = (parent: string[]) => {
        if (!parent.includes(element.parent?.role ?? ''))
          tell(
            `Unexpected in ${element.parent?.role}, expected in ${parent.join(' or ')}`,
            elementName(element),
          );
      };
      if (element.role === 'L') {
        for (const kid of kids)
          if (!['L', 'LI', 'Caption'].includes(kid))
            tell(`Unexpected ${kid} in L, expected LI`, elementName(element));
        if (kids.lastIndexOf('Caption') > 0)
          tell('Unexpected Caption that is not first', elementName(element));
      }
      if (element.role === 'LI') {
        expect(['L']);
        for (const kid of kids)
          if (kid !== 'Lbl' && kid !== 'LBody')
            tell(`Unexpected ${kid} in LI, expected Lbl or LBody`, elementName(element));
        if (element.kids.some(({ kind }) => kind === 'content'))
          tell('Unexpected content in LI, expected it in LBody', elementName(element));
      }
      if (element.role === 'LBody') expect(['LI']);
    }
  },
};

export const figures: Rule = {
  id: 'figures',
  ua: ['7.3', '7.7'],
  title: 'Each figure has an alternative text',
  check(pdf, tell) {
    for (const element of pdf.structure()?.elements ?? [])
      if (
        (element.role === 'Figure' || element.role === 'Formula') &&
        !element.alt &&
        element.actualText === undefined
      )
        tell('Missing Alt', elementName(element));
  },
};

export const notes: Rule = {
  id: 'notes',
  ua: ['7.9'],
  title: 'Each note has an ID of its own',
  check(pdf, tell) {
    const seen = new Set<string>();
    for (const element of pdf.structure()?.elements ?? []) {
      if (element.role !== 'Note') continue;
      const id = textAt(element.dict, 'ID');
      if (!id) tell('Missing ID', elementName(element));
      else if (seen.has(id)) tell(`Unexpected second note with the ID ${id}`, elementName(element));
      else seen.add(id);
    }
  },
};
