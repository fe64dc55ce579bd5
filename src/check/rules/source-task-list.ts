import { visit } from 'unist-util-visit';
import type { TextRule } from '../rule.ts';

/**
 * A letter has no boxes to tick: they would be controls that do nothing, and have no name for who does not see them.
 *
 * @example bad: `- [x] Sent`: "Unexpected box to tick"
 * @example good: `- Sent`
 */
export const sourceTaskList: TextRule = {
  id: 'source/task-list',
  level: 'error',
  scope: 'text',
  check({ tree }, tell) {
    visit(tree, 'listItem', (node) => {
      if (typeof node.checked === 'boolean') {
        tell('Unexpected box to tick at the beginning of a list item, expected words', node);
      }
    });
  },
};
