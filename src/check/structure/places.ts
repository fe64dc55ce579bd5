import type { Position } from 'unist';
import type { SegmentedText } from '../../model/alignment.ts';
import { placeInBlock } from '../../source/place-in-block.ts';
import type { Related } from '../../source/report.ts';
import type { CheckedText } from '../rule.ts';

/** A text of an alignment. */
export type Side = SegmentedText<CheckedText>;

type Stretch = Required<Pick<Position, 'start' | 'end'>>;

/** Where blocks of a text stand: from the beginning of the first to the end of the last. */
export function placeOfBlocks({ text }: Side, numbers: readonly number[]): Stretch | undefined {
  const [first, last] = [text.blocks[numbers[0] ?? -1], text.blocks[numbers.at(-1) ?? -1]];
  if (!first || !last) return undefined;
  return { start: placeInBlock(text.file, first).start, end: placeInBlock(text.file, last).end };
}

/** Where segments of a text stand. */
export function placeOfSegments(side: Side, numbers: readonly number[]): Stretch | undefined {
  const [first, last] = [side.segments[numbers[0] ?? -1], side.segments[numbers.at(-1) ?? -1]];
  const [from, to] = [first, last].map((one) => side.text.blocks[one?.block ?? -1]);
  if (!first || !last || !from || !to) return undefined;
  const { file } = side.text;
  return {
    start: placeInBlock(file, from, first.start, first.end).start,
    end: placeInBlock(file, to, last.start, last.end).end,
  };
}

/** Blocks as the other side of a message. */
export function relatedBlocks(side: Side | undefined, numbers: readonly number[]): Related[] {
  const place = side && placeOfBlocks(side, numbers);
  if (!place) return [];
  return [{ file: side.text.file, place, text: wordsOfBlocks(side, numbers) }];
}

/** Segments as the other side of a message. */
export function relatedSegments(side: Side | undefined, numbers: readonly number[]): Related[] {
  const place = side && placeOfSegments(side, numbers);
  if (!place) return [];
  return [{ file: side.text.file, place, text: wordsOfSegments(side, numbers) }];
}

/** The words of blocks. */
export function wordsOfBlocks({ text }: Side, numbers: readonly number[]): string {
  return numbers.map((number) => text.blocks[number]?.text ?? '').join(' ');
}

/** The words of segments. */
export function wordsOfSegments({ segments }: Side, numbers: readonly number[]): string {
  return numbers.map((number) => segments[number]?.text ?? '').join(' ');
}
