import type { Element } from '../document/structure.ts';
import type { Draft } from './pass.ts';

/**
 * States the language of a part or a passage where it is another than that around it, and only there: Chromium repeats the
 * page's, which it states for the whole PDF.
 *
 * Clauses: ISO 19005-3, 6.7.4; ISO 14289-1, 7.2; ISO 32000-1, 14.9.2.
 */
export function languages({ structure, language }: Draft): void {
  settle(structure, language);
}

function settle(element: Element, around: string): void {
  const own = element.entries.text('Lang');
  if (own === around || own === '') element.entries.delete('Lang');
  for (const child of element.elements) settle(child, own || around);
}
