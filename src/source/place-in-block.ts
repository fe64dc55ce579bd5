import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Block } from '../model/block.ts';
import { pointAt } from './point-of.ts';

/**
 * Where a stretch of a block's words stands in its file.
 *
 * @param start offset into the block's text, in UTF-16 units; the block's beginning where it is not given.
 * @param end one past the last; the block's end where it is not given.
 */
export function placeInBlock(
  file: VFile,
  { offsets }: Block,
  start = 0,
  end = offsets.length - 1,
): Required<Pick<Position, 'start' | 'end'>> {
  const [from, to] = offsetsInFile({ offsets }, start, end);
  return { start: pointAt(file, from), end: pointAt(file, to) };
}

/** The offsets in the file at which a stretch of a block's words begins and ends. */
export function offsetsInFile(
  { offsets }: Pick<Block, 'offsets'>,
  start: number,
  end: number,
): [from: number, to: number] {
  const from = offsets[start] ?? 0;
  return [from, end > start ? (offsets[end - 1] ?? from) + 1 : from];
}
