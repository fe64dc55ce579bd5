import type { CheckedText } from '../../check/rule.ts';
import type { Segment } from '../../model/alignment.ts';
import { type BlockToken, blockTokens, sliceWords } from './block-tokens.ts';
import type { Token } from './token.ts';

/** Sentences of one block as they lie in their file. */
export interface Piece {
  /** The number of the block. */
  readonly block: number;
  readonly tokens: readonly BlockToken[];
}

/** Cuts sentences out of a text, by their numbers: a piece for each block that they stand in. */
export type CutPieces = (numbers: readonly number[]) => Piece[];

/** Where a sentence begins and ends in the words of its block, with the markup that goes with it. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * Makes ready to cut sentences out of a text, with their markup: what opens goes with the words behind it, what closes,
 * and a footnote, with those before it.
 */
export function pieceCutter(text: CheckedText, segments: readonly Segment[]): CutPieces {
  const markdown = String(text.file);
  const stretches = segments.map(({ start, end }): Stretch => ({ start, end }));
  const byBlock = Map.groupBy(segments.keys(), (number) => segments[number]?.block ?? 0);
  const tokens = new Map<number, BlockToken[]>();
  for (const [number, own] of byBlock) {
    const block = text.blocks[number];
    if (!block) continue;
    const found = blockTokens(block, markdown);
    tokens.set(number, found);
    const ofBlock = own.flatMap((segment) => stretches[segment] ?? []);
    for (const token of found) reach(token, ofBlock);
  }
  return (numbers) => {
    const groups = Map.groupBy(numbers, (number) => segments[number]?.block ?? -1);
    return [...groups].map(([block, own]) => {
      const [first, last] = [stretches[own[0] ?? -1], stretches[own.at(-1) ?? -1]];
      const isFirst = byBlock.get(block)?.[0] === own[0];
      const cut = (token: BlockToken) => within(token, first?.start ?? 0, last?.end ?? 0, isFirst);
      return { block, tokens: tokens.get(block)?.flatMap(cut) ?? [] };
    });
  };
}

/** Pieces as one sentence: with a mark where a block ends and another begins. */
export function joinPieces(pieces: readonly Piece[]): Token[] {
  return pieces.flatMap(({ tokens }, index): Token[] => [
    ...(index > 0 ? [{ type: 'alone', kind: 'block', markdown: '' } as const] : []),
    ...tokens,
  ]);
}

/** Makes the sentence that markup goes with reach to it, where blanks lie between them. */
function reach({ type, start }: BlockToken, stretches: readonly Stretch[]) {
  if (type === 'words' || stretches.some((one) => one.start <= start && start <= one.end)) return;
  const [before, behind] = [
    stretches.findLast(({ end }) => end < start),
    stretches.find((one) => one.start > start),
  ];
  if (type === 'open' && behind) behind.start = start;
  else if (type !== 'open' && before) before.end = start;
}

/** What of a token lies in a stretch of a block's words. */
function within(token: BlockToken, start: number, end: number, isFirst: boolean): BlockToken[] {
  if (token.type === 'words') {
    const [from, to] = [Math.max(start, token.start), Math.min(end, token.end)];
    if (from >= to) return [];
    return [{ ...sliceWords(token, from - token.start, to - token.start), start: from, end: to }];
  }
  if (token.type === 'open' || token.end > token.start) {
    return start <= token.start && token.start < end ? [token] : [];
  }
  const isBehind = start < token.start || (isFirst && start === token.start);
  return isBehind && token.start <= end ? [token] : [];
}
