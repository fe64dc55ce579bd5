import { visit } from 'unist-util-visit';
import type { TextRule } from '../rule.ts';

/**
 * An image says in words what it shows, for those who do not see it. ISO 14289-1, 7.3, asks the same of a PDF.
 *
 * @example bad: `![](map.png)`: "Missing alternative text"
 * @example good: `![Map of the venue](map.png)`
 */
export const sourceImageAlt: TextRule = {
  id: 'source/image-alt',
  level: 'error',
  scope: 'text',
  check({ tree }, tell) {
    visit(tree, ['image', 'imageReference'], (node) => {
      if (!('alt' in node) || !node.alt?.trim()) {
        tell('Missing alternative text, expected words for what the image shows: `![words](file)`', node);
      }
    });
  },
};
