import type { AlignableText, BlockBead } from '../model/alignment.ts';
import { joinUnlessCutAlike } from './blocks/cut-alike.ts';
import { findBlockBeads, isDoubtful } from './blocks/find-block-beads.ts';
import { hearVotes, type Vote } from './blocks/hear-votes.ts';
import { type BlockScores, scoreBlocks } from './blocks/score-blocks.ts';
import type { WordTable } from '../model/word-table.ts';

/** A source text and its translations. */
export interface PartTexts<T extends AlignableText = AlignableText> {
  readonly source: T;
  readonly translations: readonly T[];
}

/** A source text and one of its translations, and what was found of their blocks. */
interface Bound {
  readonly source: AlignableText;
  readonly target: AlignableText;
  readonly scores: BlockScores;
  readonly beads: BlockBead[];
}

/**
 * Finds which blocks correspond in source texts and their translations. Where anything of a translation is doubtful,
 * the others are asked: what they all say of it counts beside what the source says.
 *
 * @param parts what is known of one pair of languages serves all parts.
 * @returns for each part, for each of its translations, the beads.
 */
export function alignBlocks(parts: readonly PartTexts[], words: WordTable): BlockBead[][][] {
  const pairs = parts.map(({ source, translations }) => translations.map((target) => ({ source, target })));
  const scores = scorePairs(pairs.flat(), words);
  return pairs.map((ofPart) => {
    const bound = ofPart.map((pair): Bound => {
      const own = scores.get(pair) as BlockScores;
      return { ...pair, scores: own, beads: findBlockBeads(own, pair.source.blocks) };
    });
    return bound.map((one) => {
      const beads = settle(one, bound, words);
      return joinUnlessCutAlike(beads, one.source, one.target);
    });
  });
}

/** Asks the other translations where anything is doubtful. */
function settle(one: Bound, all: readonly Bound[], words: WordTable): BlockBead[] {
  if (all.length === 1 || !isDoubtful(one.beads, one.scores)) return one.beads;
  const votes = all.filter((other) => other !== one).map((other) => askFor(one, other, words));
  return findBlockBeads(hearVotes(one.scores, votes), one.source.blocks);
}

type TextPair = Pick<Bound, 'source' | 'target'>;

/** Scores pairs of texts, all those of the same languages together. */
function scorePairs(pairs: readonly TextPair[], words: WordTable): Map<TextPair, BlockScores> {
  const groups = Map.groupBy(pairs, ({ source, target }) => `${source.locale} ${target.locale}`);
  const scored = [...groups.values()].flatMap((group) => {
    const [first] = group;
    const blocks = group.map(({ source, target }) => ({ source: source.blocks, target: target.blocks }));
    const [sourceLocale, targetLocale] = [first?.source.locale ?? '', first?.target.locale ?? ''];
    const scores = scoreBlocks(blocks, { sourceLocale, targetLocale, words });
    return group.flatMap((pair, index): [TextPair, BlockScores][] => {
      const own = scores[index];
      return own ? [[pair, own]] : [];
    });
  });
  return new Map(scored);
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
