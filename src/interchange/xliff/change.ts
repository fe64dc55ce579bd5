import type { Block } from '../../model/block.ts';
import { type BlockToken, sliceWords } from './block-tokens.ts';
import { diffTokens, replaceTokens } from './diff-tokens.ts';
import type { Token } from './token.ts';
import { writeTokens } from './write-markdown.ts';
import type { XliffSegment } from './read-xliff.ts';

/** What a sentence of a block is to become. */
export interface Change {
  readonly segment: XliffSegment;
  /** The number of its block. */
  readonly block: number;
  /** The sentence as it lies in the file; for one that is new, what it goes behind or before. */
  readonly placed: readonly BlockToken[];
  readonly wanted: readonly Token[];
}

/** What is written in the place of a stretch of a file. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** How much of a sentence is written anew: what changed in it; all of it; all of it, some letters by their numbers. */
export const efforts = ['least', 'whole', 'encoded'] as const;

/**
 * The edit that makes a change in a block of a body.
 *
 * @param markdown the text of the file.
 */
export function editBlock(
  { placed, wanted }: Change,
  { kind }: Block,
  markdown: string,
  effort: (typeof efforts)[number],
): Edit {
  const { from, to, tokens, kept } = (effort === 'least' ? diffTokens : replaceTokens)(placed, wanted);
  const depth = kept.reduce((sum, token) => {
    if (token.type === 'words' || token.kind !== 'link') return sum;
    return sum + Number(token.type === 'open') - Number(token.type === 'close');
  }, 0);
  const isLine = placed[0]?.start === 0 || /(?:^|[\r\n])[ \t>]*$/.test(markdown.slice(0, from));
  const text = writeTokens(tokens, {
    isStart: kept.length === 0 && isLine,
    isLink: depth > 0,
    kind,
    isEncoded: effort === 'encoded',
  });
  return { from, to, text };
}

/** The tokens of a block with its changes made. */
export function changed(changes: readonly Change[], tokens: readonly BlockToken[]): Token[] {
  const sorted = changes
    .map(({ placed, wanted }) => ({ from: placed[0]?.from ?? 0, to: placed.at(-1)?.to ?? 0, wanted }))
    .toSorted((a, b) => a.from - b.from);
  const result: Token[] = [];
  let at = 0;
  for (const { from, to, wanted } of sorted) {
    result.push(...between(tokens, at, from), ...wanted);
    at = to;
  }
  return [...result, ...between(tokens, at, Number.POSITIVE_INFINITY)];
}

/** What lies between two offsets of the file. */
function between(tokens: readonly BlockToken[], from: number, to: number): BlockToken[] {
  return tokens.flatMap((token): BlockToken[] => {
    if (token.type !== 'words') return token.from >= from && token.to <= to ? [token] : [];
    const own = token.offsets
      .slice(0, -1)
      .flatMap((offset, unit) => (offset >= from && offset < to ? [unit] : []));
    const [first, last] = [own[0], own.at(-1)];
    return first === undefined || last === undefined ? [] : [sliceWords(token, first, last + 1)];
  });
}
