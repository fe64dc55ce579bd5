import type { Block } from '../../model/block.ts';
import type { CheckedText, TextRule } from '../rule.ts';
import { listLabel } from '../text/list-label.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/**
 * The numbers of a list are no words of its items: where they are, a reader of the page gets a bullet and a number, and no list of numbers.
 *
 * @example bad: `- I. **First:** begin.` `- II. **Second:** go on.`: "Unexpected numeral `I.` at the beginning of a list item, expected a numbered list"
 * @example bad: `**VII. Seventh:** end.` ` ` `**VIII. Last:** stop.`: "Unexpected numeral `VII.` at the beginning of a paragraph, expected an item of a numbered list"
 * @example good: `:::list{numbering=upper-roman}` `1. First` `2. Second` `:::`
 * @example good: `I. Ivanov will speak on item a) of the agenda.`
 */
export const sourceLiteralNumeral: TextRule = {
  id: 'source/literal-numeral',
  level: 'warning',
  scope: 'text',
  check(text, tell) {
    const tellStretch = stretchesOf(text, tell);
    for (const { block, label } of labelled(text)) {
      const where = block.kind === 'item' ? 'a list item' : 'a paragraph';
      const expected = block.kind === 'item' ? 'a numbered list' : 'an item of a numbered list';
      tellStretch(
        block,
        0,
        label.length,
        `Unexpected numeral \`${label}\` at the beginning of ${where}, expected ${expected}: \`1. …\` within \`:::list{numbering=…}\``,
      );
    }
  },
};

/**
 * Blocks that begin with a typed label and have a neighbour that does: one alone may be a name's initial or the number of a chapter that
 * is spoken of. In an item of a list without numbers it is a label in any case but a lone initial's.
 */
function labelled({ blocks }: CheckedText): { block: Block; label: string }[] {
  const labels = blocks.map((block) =>
    block.kind === 'item' || (block.kind === 'paragraph' && block.level === 0)
      ? listLabel(block.text)
      : undefined,
  );
  return blocks.flatMap((block, index) => {
    const label = labels[index];
    if (label === undefined) return [];
    const near = [-2, -1, 1, 2].some(
      (step) => labels[index + step] !== undefined && labels[index + step] !== label,
    );
    return near || (block.kind === 'item' && !/^[IVXL]\./.test(label)) ? [{ block, label }] : [];
  });
}
