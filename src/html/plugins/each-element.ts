import type { Element, Parents } from 'hast';

/**
 * Visits the elements of a tree, each before those within it. All those of a page are visited many times; `unist-util-visit`, which
 * gives a name to each of its steps, took the better part of the time that pages took.
 *
 * @param look is told what it came to for the element around this one.
 */
export function eachElement<T>(
  { children }: Parents,
  look: (element: Element, around: T | undefined) => T,
  around?: T,
): void {
  for (const node of children) if (node.type === 'element') eachElement(node, look, look(node, around));
}
