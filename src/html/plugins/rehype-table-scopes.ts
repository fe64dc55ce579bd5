import type { Root } from 'hast';
import { eachElement } from './each-element.ts';

/** Says of every head cell what it is the head of: in Markdown, always its column. */
export function rehypeTableScopes() {
  return (tree: Root) => {
    eachElement(tree, ({ tagName, properties }) => {
      if (tagName === 'th') properties.scope = 'col';
    });
  };
}
