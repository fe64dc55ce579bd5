import type { Element } from '../document/structure.ts';

/** All elements of a structure tree, each before its children, which may be changed meanwhile. */
export function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.elements) yield* walk(child);
}
