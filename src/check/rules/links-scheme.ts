import { visit } from 'unist-util-visit';
import type { TextRule } from '../rule.ts';

/**
 * An e-mail address has the scheme `mailto:`, a web address `https:`; the one does not open where the other is written.
 *
 * @example bad: `[us](https://green@itu.int)`: "Unexpected web address `https://green@itu.int`, expected `mailto:green@itu.int`"
 * @example bad: `[us](mailto:www.itu.int)`: "Unexpected mail address `mailto:www.itu.int`, expected `https://www.itu.int`"
 * @example good: `[us](mailto:green@itu.int)`, `[you](https://www.itu.int/@green)`
 */
export const linksScheme: TextRule = {
  id: 'links/scheme',
  level: 'error',
  scope: 'text',
  check({ tree }, tell) {
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const web = /^https?:\/\/(?:mailto:)?([^/@\s]+@[^/@\s]+)\/?$/i.exec(node.url)?.[1];
      const mail = /^mailto:(?:https?:\/\/)?([^@?\s]+)$/i.exec(node.url)?.[1];
      if (web !== undefined) tell(`Unexpected web address \`${node.url}\`, expected \`mailto:${web}\``, node);
      else if (mail !== undefined && mail.includes('.'))
        tell(`Unexpected mail address \`${node.url}\`, expected \`https://${mail}\``, node);
    });
  },
};
