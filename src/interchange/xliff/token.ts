import type { MarkKind } from '../../model/block.ts';

/** What a piece of markup is: that of a mark, or one that has no words of its own. */
export type CodeKind = MarkKind | 'delete' | 'break' | 'html' | 'block';

/** Words. */
export interface Words {
  readonly type: 'words';
  readonly value: string;
  /** Whether they stand in the file as they are, as within `code`. */
  readonly verbatim: boolean;
}

/** Markup: where a mark begins or ends, or what stands by itself. */
export interface Code {
  readonly type: 'open' | 'close' | 'alone';
  readonly kind: CodeKind;
  /** The Markdown: `**`, `[`, `][green]`; nothing where a block ends and another begins. */
  readonly markdown: string;
}

/** What a sentence is made of, in its order. */
export type Token = Words | Code;

/** Where something stands in a file: offsets in UTF-16 units. */
interface InFile {
  readonly from: number;
  readonly to: number;
}

/** A token of a text that lies in a file. */
export type PlacedToken = (Code & InFile) | (Words & InFile & Pick<PlacedWords, 'offsets'>);

/** Words of a text that lies in a file. */
export interface PlacedWords extends Words, InFile {
  /** For each UTF-16 unit where it begins in the file, with what escapes it; and where the last ends. */
  readonly offsets: readonly number[];
}

/** Whether two tokens say the same. */
export function areSame(one: Token | undefined, other: Token | undefined): boolean {
  if (one?.type === 'words' || other?.type === 'words') {
    return one?.type === other?.type && (one as Words).value === (other as Words).value;
  }
  return one?.type === other?.type && one?.markdown === other?.markdown && one?.kind === other?.kind;
}

/** Tokens with words that stand side by side put together, and without empty ones. */
export function joinWords(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.type !== 'words') joined.push(token);
    else if (last?.type === 'words' && last.verbatim === token.verbatim)
      joined.splice(-1, 1, { ...last, value: last.value + token.value });
    else if (token.value !== '') joined.push(token);
  }
  return joined;
}

/** Whether two sentences say the same. */
export function areAllSame(one: readonly Token[], other: readonly Token[]): boolean {
  const [ours, theirs] = [joinWords(one), joinWords(other)];
  return ours.length === theirs.length && ours.every((token, index) => areSame(token, theirs[index]));
}

/** Tokens with addresses that are links by themselves as the words that they also are. */
export function plainAddresses(tokens: readonly Token[]): Token[] {
  return tokens.map((token) => {
    const isBare = token.type === 'alone' && token.kind === 'link' && !token.markdown.startsWith('<');
    return isBare ? { type: 'words', value: token.markdown, verbatim: false } : token;
  });
}
