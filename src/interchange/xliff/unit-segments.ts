import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Bead, Bitext, SegmentedText } from '../../model/alignment.ts';
import { characters, inlineElements, OriginalData } from './inline-elements.ts';
import { nameCodes } from './name-codes.ts';
import { type CutPieces, joinPieces } from './pieces.ts';
import { writeSegmentName } from './segment-name.ts';

/** How the sentences of both texts are cut out. */
export interface Cuts {
  readonly source: CutPieces;
  readonly target: CutPieces;
}

/**
 * What a unit holds: its original data, then a segment for each bead, and what lies between sentences of one block.
 *
 * @param state of what is translated.
 */
export function unitSegments(
  beads: readonly Pick<Bead, 'source' | 'target'>[],
  bitext: Bitext,
  cuts: Cuts,
  state: string,
): Element[] {
  const sides = beads.map(({ source, target }) => ({
    source: joinPieces(cuts.source(source)),
    target: joinPieces(cuts.target(target)),
  }));
  const names = nameCodes(
    sides.map(({ source }) => source),
    sides.map(({ target }) => target),
  );
  const data = new OriginalData();
  const segments = beads.flatMap((bead, index) => {
    const tokens = sides[index] ?? { source: [], target: [] };
    const words = x('source', inlineElements(tokens.source, names, data));
    const gaps = gapsBetween(beads[index - 1], bead, bitext);
    if (bead.target.length === 0) {
      const id = writeSegmentName({ side: 'source', numbers: bead.source });
      return [...gaps, x('segment', { id, state: 'initial' }, [words])];
    }
    const id = writeSegmentName({ side: 'target', numbers: bead.target });
    return [
      ...gaps,
      x('segment', { id, state }, [words, x('target', inlineElements(tokens.target, names, data))]),
    ];
  });
  return [...data.toElements(), ...segments];
}

/** The blanks between two sentences of one block, which are none of either; in languages that write them. */
function gapsBetween(
  before: Pick<Bead, 'source' | 'target'> | undefined,
  behind: Pick<Bead, 'source' | 'target'>,
  { source, target }: Bitext,
): Element[] {
  if (!before) return [];
  const [ours, theirs] = [
    gapBetween(before.source, behind.source, source),
    gapBetween(before.target, behind.target, target),
  ];
  if (ours === '' && theirs === '') return [];
  return [x('ignorable', [x('source', characters(ours)), x('target', characters(theirs))])];
}

function gapBetween(
  before: readonly number[],
  behind: readonly number[],
  { text, segments }: SegmentedText,
): string {
  const [last, first] = [segments[before.at(-1) ?? -1], segments[behind[0] ?? -1]];
  if (!last || !first || last.block !== first.block) return '';
  const words = text.blocks[last.block]?.text ?? '';
  return words.slice(last.end, first.start).replaceAll('\n', ' ');
}
