import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Paragraph, PhrasingContent } from 'mdast';
import type { Token } from './token.ts';

/** Where words are to stand: what means something there is escaped. */
export interface Surroundings {
  /** Whether the block begins with them. */
  readonly isStart: boolean;
  /** Whether they are the words of a link: no address in them is a link of its own. */
  readonly isLink: boolean;
  /** Whether they stand in a table. */
  readonly isCell: boolean;
}

const extensions = [gfmToMarkdown({ singleTilde: false } as object), directiveToMarkdown()];

/** Tokens as Markdown. */
export function writeTokens(tokens: readonly Token[], around: Surroundings): string {
  let links = Number(around.isLink);
  return tokens
    .map((token, index) => {
      if (token.type !== 'words') {
        if (token.kind === 'link') links += Number(token.type === 'open') - Number(token.type === 'close');
        return token.markdown;
      }
      if (token.verbatim) return token.value;
      return writeWords(token.value, {
        ...around,
        isStart: around.isStart && index === 0,
        isLink: links > 0,
      });
    })
    .join('');
}

/** Words as Markdown that says just these. */
function writeWords(words: string, { isStart, isLink, isCell }: Surroundings): string {
  const [before = '', middle = '', behind = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words)?.slice(1) ?? [];
  if (middle === '') return words;
  // What means something only where a line begins is left alone behind a letter.
  const [guard, url] = [isStart ? '' : 'x', 'x'];
  const text: PhrasingContent = { type: 'text', value: guard + middle };
  const node: Paragraph = {
    type: 'paragraph',
    children: isLink ? [{ type: 'link', url, children: [text] }] : [text],
  };
  const written = toMarkdown(node, { extensions }).replace(/\n$/, '');
  const inner = isLink ? written.slice(1, -`](${url})`.length) : written;
  // A backslash does not keep an address from being a link.
  const escaped = inner.slice(guard.length).replace(/\\(?=@)|(?<=www)\\(?=\.)|(?<=https?)\\(?=:)/gi, '');
  return before + (isCell ? escaped.replace(/(?<!\\)\|/g, '\\|') : escaped) + behind;
}
