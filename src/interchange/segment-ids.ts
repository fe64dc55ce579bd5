import type { CheckedText } from '../check/rule.ts';
import { blockIds, idsAt } from '../html/anchors.ts';
import type { Bitext, SegmentedText } from '../model/alignment.ts';
import type { Block } from '../model/block.ts';
import type { Part } from '../model/circular.ts';

/** The ids of the block that a segment stands in, by the number of the segment. */
export type SegmentIds = (segment: number) => readonly string[];

/**
 * Names the blocks of a text as links to them do: `p5`, in an annex `declaration-p5`. A title is `title`, a footnote
 * `fn-` and its name.
 *
 * @param bitext the text as a translation, where it is one: what corresponds has the same ids.
 */
export function segmentIds(
  part: Part,
  { text, segments }: SegmentedText<CheckedText>,
  bitext?: Bitext<CheckedText>,
): SegmentIds {
  const prefix = part.name === 'letter' ? '' : `${part.name}-`;
  const ids = blockIds(text.tree, bitext);
  return (number) => {
    const block = text.blocks[segments[number]?.block ?? -1];
    if (!block) return [];
    return idsOf(block).map((id) => `${prefix}${id}`);
  };

  function idsOf(block: Block): readonly string[] {
    if (block.kind === 'title') return ['title'];
    const at = block.offsets[0] ?? 0;
    const footnote = text.tree.children.find(
      ({ type, position }) =>
        type === 'footnoteDefinition' &&
        (position?.start.offset ?? 0) <= at &&
        at < (position?.end.offset ?? 0),
    );
    if (footnote?.type === 'footnoteDefinition') return [`fn-${footnote.identifier}`];
    return idsAt(ids, at);
  }
}
