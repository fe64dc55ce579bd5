import { visit } from 'unist-util-visit';
import type { TextRule } from '../rule.ts';

/**
 * A letter has no rules across the page: one is left over from the layout, or means a part that should be a heading or a text of its own.
 *
 * @example bad: `One.` ` ` `---` ` ` `Two.`: "Unexpected line across the page"
 * @example good: `One.` ` ` `Two – and more.`
 */
export const sourceThematicBreak: TextRule = {
  id: 'source/thematic-break',
  level: 'warning',
  scope: 'text',
  check({ tree }, tell) {
    visit(tree, 'thematicBreak', (node) =>
      tell(
        'Unexpected line across the page, expected none: a new section has a heading, an annex is a text of its own',
        node,
      ),
    );
  },
};
