import { visit } from 'unist-util-visit';
import type { TextRule } from '../rule.ts';

/**
 * Texts are Markdown alone: HTML is not passed on, so what stands in it would be lost.
 *
 * @example bad: `<b>Deadline</b>`: "Unexpected HTML"
 * @example good: `**Deadline**`
 */
export const sourceRawHtml: TextRule = {
  id: 'source/raw-html',
  level: 'error',
  scope: 'text',
  check({ tree }, tell) {
    visit(tree, 'html', (node) => {
      const shown = node.value.length > 40 ? `${node.value.slice(0, 40)}…` : node.value;
      tell(`Unexpected HTML \`${shown}\`, expected Markdown: HTML is not passed on`, node);
    });
  },
};
