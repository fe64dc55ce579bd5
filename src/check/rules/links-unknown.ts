import { visit } from 'unist-util-visit';
import { didYouMean } from '../../source/nearest.ts';
import { pointAt } from '../../source/point-of.ts';
import type { TextRule } from '../rule.ts';

/**
 * `[words][name]` names a link of `circular.yaml`, `[^name]` a footnote of the text; where there is
 * none of that name, Markdown would print the brackets.
 *
 * @example bad: `[the letter][presidnecy-letter]`: "Unknown link name `presidnecy-letter`"
 * @example bad: `word[^1]`: "Unknown footnote `1`"
 * @example good: `[the letter][presidency-letter]`
 */
export const linksUnknown: TextRule = {
  id: 'links/unknown',
  level: 'error',
  scope: 'text',
  check({ tree, links, file }, tell) {
    if (!links) return;
    visit(tree, 'text', ({ position }) => {
      if (!position) return;
      // As it was written: brackets that a backslash takes the meaning from are brackets.
      const from = position.start.offset ?? 0;
      const source = String(file).slice(from, position.end.offset);
      for (const match of source.matchAll(unresolved)) {
        const { name, note } = match.groups ?? {};
        const place = pointAt(file, from + match.index + (name === undefined ? 0 : 1));
        if (note !== undefined) {
          tell(`Unknown footnote \`${note}\`, expected \`[^${note}]: …\` in the text`, place);
        } else if (name !== undefined) {
          const hint = didYouMean(name, links) || `; write its address under \`links\` in circular.yaml`;
          tell(`Unknown link name \`${name}\`${hint}`, place);
        }
      }
    });
  },
};

/** What Markdown leaves as it stands where it knows no such name. */
const unresolved = /(?<!\\)\]\[(?<name>[^\]\\]+)\]|(?<!\\)\[\^(?<note>[^\]\\]+)\]/g;
