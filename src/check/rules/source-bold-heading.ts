import { visit } from 'unist-util-visit';
import type { TextRule } from '../rule.ts';

/**
 * A heading is set by the styles; bold within it is left over from a word processor.
 *
 * @example bad: `## **Implementation Framework**`: "Unexpected bold in a heading, expected plain words"
 * @example good: `## Implementation Framework`, `## On *CL-24/63*`
 */
export const sourceBoldHeading: TextRule = {
  id: 'source/bold-heading',
  level: 'warning',
  scope: 'text',
  check({ tree }, tell) {
    visit(tree, 'heading', (heading) => {
      visit(heading, 'strong', (node) => tell('Unexpected bold in a heading, expected plain words', node));
    });
  },
};
