import { visit } from 'unist-util-visit';
import type { TextRule } from '../rule.ts';

/**
 * Headings go down one level at a time, from level 2 on: level 1 is the subject or title in the front
 * matter. ISO 14289-1, 7.4.2, asks the same of a PDF.
 *
 * @example bad: `### First`: "Unexpected heading of level 3, expected level 2"
 * @example bad: `# First`: "Unexpected heading of level 1"
 * @example good: `## First`, then `### Under it`, then `## Second`
 */
export const sourceHeadingLevel: TextRule = {
  id: 'source/heading-level',
  level: 'error',
  scope: 'text',
  check({ tree }, tell) {
    let above = 1;
    visit(tree, 'heading', (node) => {
      if (node.depth === 1) {
        tell(
          'Unexpected heading of level 1, expected level 2 or lower: level 1 is the title in the front matter',
          node,
        );
      } else if (node.depth > above + 1) {
        tell(`Unexpected heading of level ${node.depth}, expected level ${above + 1} at the most`, node);
      }
      above = Math.max(node.depth, 1);
    });
  },
};
