import type { Alignment } from '../../model/alignment.ts';
import type { Block } from '../../model/block.ts';
import { textsOf } from '../facts/stated-facts.ts';
import type { CheckedText } from '../rule.ts';
import { isAlike, plainWords } from './alike.ts';
import { findGaps, type Gap } from './gaps.ts';
import { hasOtherColumns } from './tables.ts';

/** Blocks that one text has and others have not. */
export interface BlockGap extends Omit<Gap, 'kind'> {
  readonly kind: Gap['kind'] | 'duplicated';
  /** Of what is duplicated: the numbers of the blocks that say the same. */
  readonly same?: readonly number[];
}

const found = new WeakMap<Alignment<CheckedText>, readonly BlockGap[]>();

/**
 * Finds the blocks that a text lacks, has in addition, or has twice. Cells of tables that have other columns are left to
 * the rule on those.
 */
export function findBlockGaps(alignment: Alignment<CheckedText>): readonly BlockGap[] {
  let gaps = found.get(alignment);
  if (!gaps) {
    const texts = textsOf(alignment);
    gaps = findGaps(
      alignment,
      ({ blocks }) => blocks,
      (bitext, { source, target }) => {
        const blocks = [
          ...source.map((number) => bitext.source.text.blocks[number]),
          ...target.map((number) => bitext.target.text.blocks[number]),
        ];
        return !blocks.some((block) => block && hasOtherColumns(bitext, block));
      },
      ({ text }) => text.blocks.map((block) => block.text),
    ).map((gap): BlockGap => {
      const same = gap.kind === 'extra' && findSame(texts[gap.text]?.text.blocks ?? [], gap.numbers);
      return same ? { ...gap, ...same, kind: 'duplicated' } : gap;
    });
    found.set(alignment, gaps);
  }
  return gaps;
}

/** The blocks that say the same as others do, if all of them do: the later ones, and the earlier ones. */
function findSame(blocks: readonly Block[], numbers: readonly number[]) {
  const others = numbers.map((number) => {
    const words = blocks[number]?.text ?? '';
    if (plainWords(words).length === 0) return -1;
    return blocks.findIndex((block, at) => !numbers.includes(at) && isAlike(block.text, words));
  });
  if (others.includes(-1)) return undefined;
  const areLater = (others[0] ?? 0) > (numbers[0] ?? 0);
  return areLater ? { numbers: others, same: numbers } : { numbers, same: others };
}
