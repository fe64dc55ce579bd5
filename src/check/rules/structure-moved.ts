import type { Bitext } from '../../model/alignment.ts';
import type { BitextRule, CheckedText } from '../rule.ts';
import { findMoves } from '../structure/moves.ts';
import { nameOfKind } from '../structure/name-blocks.ts';
import { placeOfBlocks, relatedBlocks, wordsOfBlocks } from '../structure/places.ts';
import { shown } from '../text/shown.ts';

/**
 * Blocks stand in the order of the source text. Two that changed places with each other are told of once.
 *
 * @example bad: en: `- bring your passport` `- register on Monday` `- book a hotel room near the station` fr: `- inscrivez-vous lundi` `- apportez votre passeport` `- réservez une chambre d'hôtel près de la gare`: "Unexpected order of the list items `inscrivez-vous lundi` and `apportez votre passeport`, expected the other way round as in the source text"
 * @example good: en: `- bring your passport` `- register on Monday` fr: `- apportez votre passeport` `- inscrivez-vous lundi`
 */
export const structureMoved: BitextRule = {
  id: 'structure/moved',
  level: 'error',
  scope: 'bitext',
  check(bitext, tell) {
    const { source, target } = bitext;
    for (const [first, second] of findMoves(bitext)) {
      const kinds = [first, second].flatMap((bead) => target.text.blocks[bead?.target[0] ?? -1]?.kind ?? []);
      const [one, other] = kinds.map(nameOfKind);
      const words = shown(wordsOfBlocks(target, first.target), 60);
      const more = second && shown(wordsOfBlocks(target, second.target), 60);
      const what = one === other ? `${one}s \`${words}\`` : `${one} \`${words}\``;
      const reason = second
        ? `Unexpected order of the ${what} and ${one === other ? '' : `the ${other} `}\`${more}\`, expected the other way round as in the source text`
        : `Unexpected place of the ${one} \`${words}\`, expected ${whereIn(bitext, first.source[0] ?? 0)} as in the source text`;
      const moved = second ? [...first.target, ...second.target] : first.target;
      // Two that do not stand side by side are told of where the first of them stands.
      const areNear = (moved.at(-1) ?? 0) - (moved[0] ?? 0) < moved.length;
      const confidence = Math.min(first.confidence, second?.confidence ?? 1);
      tell(target.text, reason, placeOfBlocks(target, areNear ? moved : first.target), {
        related: [...relatedBlocks(source, first.source), ...relatedBlocks(source, second?.source ?? [])],
        confidence: Math.round(confidence * 100) / 100,
      });
    }
  },
};

/** Where a block of the source would stand in the target. */
function whereIn({ source, target, blocks }: Bitext<CheckedText>, number: number): string {
  if (number === 0) return 'at the beginning';
  const before = blocks.find((one) => one.source.includes(number - 1));
  const words = wordsOfBlocks(target, before?.target ?? []) || wordsOfBlocks(source, [number - 1]);
  return `after \`${shown(words, 40)}\``;
}
