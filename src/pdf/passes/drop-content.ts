import { type Child, Content, Element } from '../document/structure.ts';
import type { Dict } from '../document/values.ts';

/** Takes content of a page out of the structure tree. */
export function dropContent(element: Element, page: Dict, dropped: ReadonlySet<number>): void {
  const goes = (child: Child) => child instanceof Content && child.page === page && dropped.has(child.id);
  if (element.children.some(goes)) element.children = element.children.filter((child) => !goes(child));
  for (const child of element.children) if (child instanceof Element) dropContent(child, page, dropped);
}
