import type { Root } from 'hast';
import { eachElement } from './each-element.ts';

/** Moves the headings of a body `by` levels down, so that they stand below the title of their part. */
export function rehypeHeadingDepth(by: number) {
  return (tree: Root) => {
    eachElement(tree, (node) => {
      const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
      if (depth) node.tagName = `h${Math.min(Number(depth) + by, 6)}`;
    });
  };
}
