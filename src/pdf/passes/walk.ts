import { Element } from '../document/structure.ts';

/** All elements of a structure tree, each before its children, which may be changed meanwhile. */
export function* walk(element: Element): Generator<Element> {
  const waiting = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (child instanceof Element) waiting.push(child);
    }
  }
}
