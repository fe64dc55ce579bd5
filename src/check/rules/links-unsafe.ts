import { visit } from 'unist-util-visit';
import { isSafeAddress } from '../../source/schemas.ts';
import type { TextRule } from '../rule.ts';

/**
 * A link leads to a whole web, mail or telephone address, or to a place of the same text.
 *
 * @example bad: `[here](javascript:alert(1))`: "Unexpected address `javascript:alert(1)`"
 * @example bad: `[here](other.html)`: "Unexpected address `other.html`"
 * @example good: `[here](https://www.itu.int)`, `[below](#p4)`
 */
export const linksUnsafe: TextRule = {
  id: 'links/unsafe',
  level: 'error',
  scope: 'text',
  check({ tree }, tell) {
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      if (node.url === '' || node.url.startsWith('#') || isSafeAddress(node.url)) return;
      const shown = node.url.length > 60 ? `${node.url.slice(0, 60)}…` : node.url;
      tell(
        `Unexpected address \`${shown}\`, expected a whole \`https:\`, \`http:\`, \`mailto:\` or \`tel:\` address`,
        node,
      );
    });
  },
};
