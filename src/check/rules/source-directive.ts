import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { TextRule } from '../rule.ts';

/** How the items of a list can be numbered, and HTML's `type` for it. */
export const numberings: Readonly<Record<string, string>> = {
  decimal: '1',
  'lower-alpha': 'a',
  'upper-alpha': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/**
 * Directives give structure that Markdown has not: `:::list{numbering=upper-roman}` around one numbered
 * list, and `:lang[words]{tag=fr}` around words in another language.
 *
 * @example bad: `:::note`: "Unexpected directive `note`"
 * @example bad: `an :abbr[ICT]`: "Unexpected directive `abbr`"
 * @example bad: `:::list{numbering=roman}`: "Unexpected numbering `roman`"
 * @example bad: `:::` alone: "Unexpected `:::`"
 * @example good: `Note:word`, which is text
 * @example good: `:::list{numbering=upper-roman}`, `1. First`, `:::`
 */
export const sourceDirective: TextRule = {
  id: 'source/directive',
  level: 'error',
  scope: 'text',
  check({ tree }, tell) {
    visit(tree, (node) => {
      if (node.type === 'leafDirective' || (node.type === 'containerDirective' && node.name !== 'list')) {
        tell(`Unexpected directive \`${node.name}\`, expected \`:::list\` around a numbered list`, node);
      } else if (node.type === 'containerDirective') {
        checkList(node, (reason) => tell(reason, node));
      } else if (node.type === 'textDirective' && node.name !== 'lang') {
        tell(
          `Unexpected directive \`${node.name}\`, expected \`:lang[words]{tag=fr}\`, or a blank behind the colon`,
          node,
        );
      } else if (node.type === 'textDirective' && !isTag(node.attributes?.tag)) {
        tell('Missing language of the words, expected `:lang[words]{tag=fr}`', node);
      } else if (node.type === 'text' && /^[ \t]*:::/m.test(node.value)) {
        tell(
          'Unexpected `:::`, expected it after `:::list{numbering=…}` and its list; around a list with a `:::list` in it write more colons',
          node,
        );
      }
    });
  },
};

function checkList({ attributes, children }: ContainerDirective, tell: (reason: string) => void) {
  const numbering = attributes?.numbering ?? '';
  if (!Object.hasOwn(numberings, numbering)) {
    tell(`Unexpected numbering \`${numbering}\`, expected one of ${Object.keys(numberings).join(', ')}`);
  }
  const [list] = children;
  if (children.length !== 1 || list?.type !== 'list' || !list.ordered) {
    tell('Unexpected content of `:::list`, expected one numbered list and nothing else');
  }
}

function isTag(tag: string | null | undefined): boolean {
  try {
    return Intl.getCanonicalLocales(tag ?? '').length === 1;
  } catch {
    return false;
  }
}
