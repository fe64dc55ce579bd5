import type { Root } from 'hast';
import { eachElement } from './each-element.ts';

/** Says of links to other sites that they are, and tells those sites nothing of where the reader came from. */
export function rehypeExternalLinks() {
  return (tree: Root) => {
    eachElement(tree, ({ tagName, properties }) => {
      if (tagName === 'a' && /^https?:/.test(String(properties.href)))
        properties.rel = ['external', 'noreferrer'];
    });
  };
}
