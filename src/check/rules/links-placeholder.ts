import { visit } from 'unist-util-visit';
import type { TextRule } from '../rule.ts';

/**
 * A link leads somewhere. An address that is not known yet is a declared gap: a name in `circular.yaml`
 * with the value `null`.
 *
 * @example bad: `[the letter](#)`: "Unexpected link to `#`"
 * @example good: `[the letter][presidency-letter]`
 */
export const linksPlaceholder: TextRule = {
  id: 'links/placeholder',
  level: 'error',
  scope: 'text',
  check({ tree }, tell) {
    visit(tree, (node) => {
      if ((node.type === 'link' || node.type === 'definition') && (node.url === '' || node.url === '#')) {
        const what =
          node.url === '' ? 'Missing address of the link' : 'Unexpected link to `#`, expected an address';
        tell(
          `${what}; for one that is not known yet write \`[words][name]\` and \`name: null\` under \`links\` in circular.yaml`,
          node,
        );
      }
    });
  },
};
