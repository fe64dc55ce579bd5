import type { Bitext } from '../../model/alignment.ts';
import type { CheckedText, PartRule, Tell } from '../rule.ts';
import { findMoves, type Move } from '../structure/moves.ts';
import { nameOfKind } from '../structure/name-blocks.ts';
import { placeOfBlocks, relatedBlocks, type Side, wordsOfBlocks } from '../structure/places.ts';
import { inOthers } from '../structure/words-of-others.ts';
import { shown } from '../text/shown.ts';

type MoveIn = { readonly move: Move; readonly bitext: Bitext<CheckedText> };

/**
 * Blocks stand in the order of the source text. Two that changed places with each other are told of once, and so is a row of a
 * table. Where all translations agree against the source text, it is told of that.
 *
 * @example bad: en: `- bring your passport` `- register on Monday` `- book a hotel room near the station` fr: `- inscrivez-vous lundi` `- apportez votre passeport` `- réservez une chambre d'hôtel près de la gare`: "Unexpected order of the list items `inscrivez-vous lundi` and `apportez votre passeport`, expected the other way round as in the source text"
 * @example bad: en: `- register on Monday` `- bring your passport` `- book a hotel room near the station` fr: `- apportez votre passeport` `- inscrivez-vous lundi` `- réservez une chambre d'hôtel près de la gare` es: `- traiga su pasaporte` `- inscríbase el lunes` `- reserve una habitación de hotel cerca de la estación`: "Unexpected order of the list items `register on Monday` and `bring your passport`, expected the other way round as in the other two languages"
 * @example bad: en: `| Day | Topic |` `|---|---|` `| Monday | Opening of the session |` `| Tuesday | Report of the chairman |` fr: `| Jour | Thème |` `|---|---|` `| mardi | Rapport du président |` `| lundi | Ouverture de la session |`: "Unexpected order of the table rows `mardi Rapport du président` and `lundi Ouverture de la session`, expected the other way round as in the source text"
 * @example good: en: `- bring your passport` `- register on Monday` fr: `- apportez votre passeport` `- inscrivez-vous lundi`
 */
export const structureMoved: PartRule = {
  id: 'structure/moved',
  level: 'error',
  scope: 'part',
  check({ source, bitexts }, tell) {
    const all = bitexts.flatMap((bitext) => findMoves(bitext).map((move): MoveIn => ({ move, bitext })));
    for (const moves of Map.groupBy(all, sourceOf).values()) {
      const [first] = moves;
      if (first && bitexts.length > 1 && moves.length === bitexts.length) {
        const others = inOthers(0, moves.length, [source, ...bitexts.map(({ target }) => target)]);
        tellMove(source, turned(first), others, moves, tell);
      } else {
        for (const one of moves) tellMove(one.bitext.target, one, 'in the source text', [turned(one)], tell);
      }
    }
  },
};

/** What was moved, by the numbers of the source's blocks. */
function sourceOf({ move }: MoveIn): string {
  const numbers = move.flatMap(({ source }) => source);
  return numbers.toSorted((a, b) => a - b).join(' ');
}

/** The same as seen from the other text. */
function turned({ move, bitext }: MoveIn): MoveIn {
  const { source, target } = bitext;
  const turn = <B extends { source: readonly number[]; target: readonly number[] }>(bead: B): B => ({
    ...bead,
    source: bead.target,
    target: bead.source,
  });
  const [first, second] = move;
  return {
    // Two that changed places stand in the order of the text that is told of.
    move: second ? [turn(second), turn(first)] : [turn(first)],
    bitext: {
      source: target,
      target: source,
      blocks: bitext.blocks.map(turn),
      beads: bitext.beads.map(turn),
    },
  };
}

/** @param others what has the blocks in the right order. */
function tellMove(
  side: Side,
  { move, bitext }: MoveIn,
  others: string,
  right: readonly MoveIn[],
  tell: Tell,
) {
  const [first, second] = move;
  const [one, other] = [first, second].map((bead) => nameOf(side, bead?.target ?? []));
  const words = shown(wordsOfBlocks(side, first.target), 60);
  const more = second && shown(wordsOfBlocks(side, second.target), 60);
  const what = one === other ? `${one}s \`${words}\`` : `${one} \`${words}\``;
  const reason = second
    ? `Unexpected order of the ${what} and ${one === other ? '' : `the ${other} `}\`${more}\`, expected the other way round as ${others}`
    : `Unexpected place of the ${one} \`${words}\`, expected ${whereIn(bitext, first.source[0] ?? 0)} as ${others}`;
  const moved = second ? [...first.target, ...second.target] : first.target;
  // Two that do not stand side by side are told of where the first of them stands.
  const areNear = (moved.at(-1) ?? 0) - (moved[0] ?? 0) < moved.length;
  const confidence = Math.min(first.confidence, second?.confidence ?? 1);
  tell(side.text, reason, placeOfBlocks(side, areNear ? moved : first.target), {
    related: right.flatMap(({ move: [its, last], bitext: { target } }) =>
      [its, ...(last ? [last] : [])].flatMap((bead) => relatedBlocks(target, bead.target)),
    ),
    confidence: Math.round(confidence * 100) / 100,
  });
}

function nameOf({ text }: Side, numbers: readonly number[]): string | undefined {
  const block = text.blocks[numbers[0] ?? -1];
  if (!block) return undefined;
  return block.kind === 'cell' && numbers.length > 1 ? 'table row' : nameOfKind(block.kind);
}

/** Where a block of the source would stand in the target. */
function whereIn({ source, target, blocks }: Bitext<CheckedText>, number: number): string {
  if (number === 0) return 'at the beginning';
  const before = blocks.find((one) => one.source.includes(number - 1));
  const words = wordsOfBlocks(target, before?.target ?? []) || wordsOfBlocks(source, [number - 1]);
  return `after \`${shown(words, 40)}\``;
}
