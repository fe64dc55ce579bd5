import type { AlignableText, BlockBead } from '../model/alignment.ts';
import { joinUnlessCutAlike } from './blocks/cut-alike.ts';
import { findBlockBeads, isDoubtful } from './blocks/find-block-beads.ts';
import { hearVotes, type Vote } from './blocks/hear-votes.ts';
import { type BlockScores, scoreBlocks } from './blocks/score-blocks.ts';
import { type Recall, seenOf, workAnew } from './recall.ts';
import type { WordTable } from '../model/word-table.ts';

/** A source text and its translations. */
export interface PartTexts<T extends AlignableText = AlignableText> {
  readonly source: T;
  readonly translations: readonly T[];
}

/** A source text and one of its translations. */
interface TextPair {
  readonly source: AlignableText;
  readonly target: AlignableText;
}

/** What was found of the blocks of two texts before others are asked. */
interface FirstFound {
  readonly beads: BlockBead[];
  /** Whether the other translations are to be asked. */
  readonly isDoubtful: boolean;
}

/** Texts, and what was found of their blocks. */
interface Bound extends TextPair, FirstFound {
  /** All that was looked at to find it. */
  readonly from: readonly unknown[];
  readonly scores: () => BlockScores;
}

/** What is known, and what was kept. */
interface Known {
  readonly words: WordTable;
  readonly recall: Recall;
}

/**
 * Finds which blocks correspond in source texts and their translations. Where anything of a translation is doubtful,
 * the others are asked: what they all say of it counts beside what the source says.
 *
 * @param parts what is known of one pair of languages serves all parts.
 * @param recall a pair of languages is worked on anew only where one of its texts changed, or one of those that were asked.
 * @returns for each part, for each of its translations, the beads.
 */
export function alignBlocks(
  parts: readonly PartTexts[],
  words: WordTable,
  recall: Recall = workAnew,
): BlockBead[][][] {
  const pairs = parts.map(({ source, translations }) => translations.map((target) => ({ source, target })));
  const alone = new Set<TextPair>(pairs.filter((ofPart) => ofPart.length === 1).flat());
  const bound = bindPairs(pairs.flat(), alone, { words, recall });
  return pairs.map((ofPart) => {
    const all = ofPart.map((pair) => bound.get(pair) as Bound);
    return all.map((one) => {
      const beads = settle(one, all, { words, recall });
      return joinUnlessCutAlike(beads, one.source, one.target);
    });
  });
}

/** Asks the other translations where anything is doubtful. */
function settle(one: Bound, all: readonly Bound[], { words, recall }: Known): BlockBead[] {
  if (!one.isDoubtful) return one.beads;
  const others = all.filter((other) => other !== one);
  const heard = others.map(({ target, beads }) => [target.locale, seenOf(target.blocks), beads]);
  const own = [one.target.locale, seenOf(one.source.blocks), seenOf(one.target.blocks)];
  return recall(['settled', own, one.from, heard], () => {
    const votes = others.map((other) => askFor(one, other, words));
    return findBlockBeads(hearVotes(one.scores(), votes), one.source.blocks);
  });
}

/**
 * Finds what corresponds in pairs of texts, in all those of the same languages together.
 *
 * @param alone those for which there are no others to be asked.
 */
function bindPairs(
  pairs: readonly TextPair[],
  alone: ReadonlySet<TextPair>,
  { words, recall }: Known,
): Map<TextPair, Bound> {
  const groups = Map.groupBy(pairs, ({ source, target }) => `${source.locale} ${target.locale}`);
  const all = [...groups.values()].flatMap((group) => {
    const [sourceLocale, targetLocale] = [group[0]?.source.locale ?? '', group[0]?.target.locale ?? ''];
    const texts = group.map((pair) => [
      seenOf(pair.source.blocks),
      seenOf(pair.target.blocks),
      alone.has(pair),
    ]);
    const from = ['blocks', sourceLocale, targetLocale, texts];
    let scored: BlockScores[] | undefined;
    const scoresAt = (index: number) => {
      const blocks = group.map(({ source, target }) => ({ source: source.blocks, target: target.blocks }));
      scored ??= scoreBlocks(blocks, { sourceLocale, targetLocale, words });
      return scored[index] as BlockScores;
    };
    const found = recall(from, () =>
      group.map((pair, index): FirstFound => {
        const beads = findBlockBeads(scoresAt(index), pair.source.blocks);
        return { beads, isDoubtful: !alone.has(pair) && isDoubtful(beads, scoresAt(index)) };
      }),
    );
    return group.map((pair, index): [TextPair, Bound] => {
      const { beads, isDoubtful: doubtful } = found[index] as FirstFound;
      return [pair, { ...pair, beads, isDoubtful: doubtful, from, scores: () => scoresAt(index) }];
    });
  });
  return new Map(all);
}

/** What another translation says of one. */
function askFor({ source, target }: Bound, other: Bound, words: WordTable): Vote {
  const blocks: (number | undefined)[] = source.blocks.map(() => undefined);
  for (const bead of other.beads) {
    const [block, counterpart] = [bead.source[0], bead.target[0]];
    if (block === undefined || bead.source.length > 1 || bead.target.length > 1) continue;
    blocks[block] = counterpart;
  }
  const pair = { source: other.target.blocks, target: target.blocks };
  const locales = { sourceLocale: other.target.locale, targetLocale: target.locale };
  const [scores] = scoreBlocks([pair], { ...locales, words, onlyOneToOne: true });
  return { blocks, scores: scores as BlockScores };
}
