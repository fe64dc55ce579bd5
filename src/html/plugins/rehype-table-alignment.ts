import type { Root } from 'hast';
import { eachElement } from './each-element.ts';

/** Markdown's alignments as classes of `letter.css`: the left is where a line starts, in every language. */
const classes: Readonly<Record<string, string>> = {
  left: 'at-start',
  center: 'at-center',
  right: 'at-end',
};

/** Turns the alignment of table cells, in HTML a thing of the past, into classes. */
export function rehypeTableAlignment() {
  return (tree: Root) => {
    eachElement(tree, ({ tagName, properties }) => {
      if (tagName !== 'td' && tagName !== 'th') return;
      const alignment = classes[String(properties.align)];
      delete properties.align;
      if (alignment) properties.className = [alignment];
    });
  };
}
