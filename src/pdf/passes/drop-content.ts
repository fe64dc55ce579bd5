import { Content, type Element } from '../document/structure.ts';
import type { Dict } from '../document/values.ts';

/** Takes content of a page out of the structure tree. */
export function dropContent(element: Element, page: Dict, dropped: ReadonlySet<number>): void {
  element.children = element.children.filter(
    (child) => !(child instanceof Content && child.page === page && dropped.has(child.id)),
  );
  for (const child of element.elements) dropContent(child, page, dropped);
}
