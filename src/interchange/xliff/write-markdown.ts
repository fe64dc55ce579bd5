import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Paragraph, PhrasingContent } from 'mdast';
import type { BlockKind } from '../../model/block.ts';
import type { Token } from './token.ts';

/** Where words are to stand: what means something there is escaped. */
export interface Surroundings {
  /** Whether a line begins with them. */
  readonly isStart: boolean;
  /** Whether they are the words of a link: no address in them is a link of its own. */
  readonly isLink: boolean;
  /** The kind of the block: in a table, and at the end of a heading, more is escaped. */
  readonly kind: BlockKind;
  /** Whether letters that stick to emphasis may be written as character references. */
  readonly isEncoded: boolean;
}

/** Without what escapes addresses: a backslash does not keep them from being links. */
const gfm = gfmToMarkdown().extensions?.filter(
  ({ unsafe }) => !unsafe?.some(({ character }) => character === '@'),
);
const extensions = [...(gfm ?? []), directiveToMarkdown()];

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
      const [before, behind] = around.isEncoded ? stickingEnds(tokens, index) : ['', ''];
      const words = token.value.slice(before.length, token.value.length - behind.length);
      const own = { ...around, isStart: around.isStart && index === 0, isLink: links > 0 };
      const written = writeWords(words, own).replace(
        /!$/,
        beginsLink(tokens[index + 1]) ? String.raw`\!` : '!',
      );
      return encode(before) + (around.isEncoded ? noDirectives(written) : written) + encode(behind);
    })
    .join('');
}

/**
 * The letters of words that stick to emphasis which ends, or begins, with a mark of punctuation: there it is none, as in
 * `**so.**And`, unless they are written as numbers.
 */
function stickingEnds(tokens: readonly Token[], index: number): [before: string, behind: string] {
  const token = tokens[index];
  const value = token?.type === 'words' ? token.value : '';
  const [first = ''] = /^[\p{L}\p{N}]/u.exec(value) ?? [];
  const [last = ''] = /[\p{L}\p{N}]$/u.exec(value) ?? [];
  const isAfter = isEmphasis(tokens[index - 1], 'close') && isMark(tokens[index - 2], /[\p{P}\p{S}]$/u);
  const isBefore = isEmphasis(tokens[index + 1], 'open') && isMark(tokens[index + 2], /^[\p{P}\p{S}]/u);
  return [isAfter ? first : '', isBefore && value.length > first.length ? last : ''];
}

/** With a colon before a letter a directive could begin, in any script. */
function noDirectives(markdown: string): string {
  return markdown.replace(/(?<!\\):(?=\p{L})/gu, String.raw`\:`);
}

function beginsLink(token: Token | undefined): boolean {
  return token?.type === 'open' && token.kind === 'link';
}

function isEmphasis(token: Token | undefined, type: 'open' | 'close'): boolean {
  return token?.type === type && ['strong', 'emphasis', 'delete'].includes(token.kind);
}

function isMark(token: Token | undefined, mark: RegExp): boolean {
  return token?.type === 'words' ? mark.test(token.value) : token !== undefined;
}

function encode(letter: string): string {
  return letter === '' ? '' : `&#x${letter.codePointAt(0)?.toString(16).toUpperCase()};`;
}

/** Words as Markdown that says just these. */
function writeWords(words: string, { isStart, isLink, kind }: Surroundings): string {
  const [before = '', middle = '', behind = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words)?.slice(1) ?? [];
  if (middle === '') return words;
  // What means something only where a line begins is left alone behind a letter.
  const [guard, url] = [isStart && kind !== 'cell' ? '' : 'x', 'x'];
  const text: PhrasingContent = { type: 'text', value: guard + middle };
  const node: Paragraph = {
    type: 'paragraph',
    children: isLink ? [{ type: 'link', url, children: [text] }] : [text],
  };
  const written = toMarkdown(node, { extensions }).replace(/\n$/, '');
  const inner = isLink ? written.slice(1, -`](${url})`.length) : written;
  const escaped = inner.slice(guard.length);
  if (kind === 'cell') return before + escaped.replaceAll('|', String.raw`\|`) + behind;
  return before + (kind === 'heading' ? escaped.replace(/#$/, String.raw`\#`) : escaped) + behind;
}
