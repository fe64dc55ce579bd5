import { visit } from 'unist-util-visit';
import { didYouMean } from '../../source/nearest.ts';
import type { TextRule } from '../rule.ts';

/**
 * `[words][name]` names a link of `circular.yaml`, `[^name]` a footnote of the text; where there is
 * none of that name, Markdown would print the brackets.
 *
 * @example bad: `[the letter][presidnecy-letter]`: "Unknown link name `presidnecy-letter`"
 * @example bad: `word[^1]` without `[^1]: …`: "Unknown footnote `1`"
 * @example good: `[the letter][presidency-letter]`
 */
export const linksUnknown: TextRule = {
  id: 'links/unknown',
  level: 'error',
  check({ tree, links }, tell) {
    if (!links) return;
    visit(tree, 'text', (node) => {
      for (const match of node.value.matchAll(/\]\[(?<name>[^\]]+)\]|\[\^(?<note>[^\]]+)\]/g)) {
        const { name, note } = match.groups ?? {};
        const start = node.position?.start;
        const place =
          start && !node.value.slice(0, match.index).includes('\n')
            ? { line: start.line, column: start.column + match.index }
            : node;
        if (note !== undefined) {
          tell(`Unknown footnote \`${note}\`, expected \`[^${note}]: …\` in the text`, place);
        } else if (name !== undefined) {
          tell(
            `Unknown link name \`${name}\`${didYouMean(name, links)}; write its address under \`links\` in circular.yaml`,
            place,
          );
        }
      }
    });
  },
};
