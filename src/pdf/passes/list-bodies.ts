import { Element } from '../document/structure.ts';
import type { Draft } from './pass.ts';
import { walk } from './walk.ts';

/**
 * Gives lists the shape they must have: L holds LI, LI holds Lbl and LBody. Chromium writes no LBody, and makes no LI of
 * an item that has a role of its own, as footnotes have.
 *
 * Clauses: ISO 14289-1, 7.2 (lists) and 7.6; ISO 32000-1, 14.8.4.3.3.
 */
export function listBodies({ structure }: Draft): void {
  for (const element of walk(structure)) {
    if (element.type === 'L') {
      for (const child of element.elements) if (child.type === 'NonStruct') child.type = 'LI';
    } else if (element.type === 'LI') nest(element);
  }
}

function nest(item: Element): void {
  const isLabel = (child: unknown) => child instanceof Element && child.type === 'Lbl';
  const labels = item.children.filter((child) => isLabel(child));
  const rest = item.children.filter((child) => !isLabel(child));
  const [only] = rest;
  const whole = rest.length === 1 && only instanceof Element && only.type === 'LBody';
  if (rest.length > 0 && !whole) item.children = [...labels, new Element('LBody', rest)];
}
