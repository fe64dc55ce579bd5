import type { BitextRule } from '../rule.ts';
import { nameOfKind } from '../structure/name-blocks.ts';
import { placeOfBlocks, relatedBlocks, wordsOfBlocks } from '../structure/places.ts';
import { shown } from '../text/shown.ts';

/**
 * Blocks stand in the order of the source text. Of blocks that changed places one is told of: the shorter one.
 *
 * @example bad: en: `- bring your passport` `- register on Monday` `- book a hotel room near the station` fr: `- inscrivez-vous lundi` `- apportez votre passeport` `- réservez une chambre d'hôtel près de la gare`: "Unexpected place of the list item"
 * @example good: en: `- bring your passport` `- register on Monday` fr: `- apportez votre passeport` `- inscrivez-vous lundi`
 */
export const structureMoved: BitextRule = {
  id: 'structure/moved',
  level: 'error',
  scope: 'bitext',
  check({ source, target, blocks }, tell) {
    for (const { moved, source: from, target: to, confidence } of blocks) {
      const kind = target.text.blocks[to[0] ?? -1]?.kind;
      if (!moved || kind === undefined) continue;
      const before = (from[0] ?? 0) - 1;
      const after =
        before < 0
          ? 'at the beginning'
          : `after \`${shown(counterpartOf(before) || wordsOfBlocks(source, [before]), 40)}\``;
      tell(
        target.text,
        `Unexpected place of the ${nameOfKind(kind)} \`${shown(wordsOfBlocks(target, to), 60)}\`, expected ${after} as in the source text`,
        placeOfBlocks(target, to),
        { related: relatedBlocks(source, from), confidence: Math.round(confidence * 100) / 100 },
      );
    }

    /** The words of what corresponds to a block of the source. */
    function counterpartOf(number: number): string {
      const bead = blocks.find((one) => one.source.includes(number));
      return wordsOfBlocks(target, bead?.target ?? []);
    }
  },
};
