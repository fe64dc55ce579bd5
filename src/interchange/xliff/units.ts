import type { Element } from 'xast';
import { x } from 'xastscript';
import { passagesOf } from '../../check/freshness/passages.ts';
import type { CheckedText } from '../../check/rule.ts';
import type { AcceptedPassage } from '../../model/accepted.ts';
import type { Bead, Bitext, BlockBead } from '../../model/alignment.ts';
import type { Part } from '../../model/circular.ts';
import { segmentIds } from '../segment-ids.ts';
import { onLines } from '../xml.ts';
import { inlineElements, OriginalData } from './inline-elements.ts';
import { nameCodes } from './name-codes.ts';
import { joinPieces, pieceCutter } from './pieces.ts';
import { writeSegmentName } from './segment-name.ts';

/**
 * The units of a text and its translation: one for blocks that correspond, in it a segment for each bead. What the
 * translation alone has stands in a segment without a source, what it lacks in one without a target.
 *
 * @param accepted which passages of the part were accepted: they are `reviewed`.
 */
export function unitsOf(
  part: Part,
  bitext: Bitext<CheckedText>,
  accepted: readonly AcceptedPassage[],
): Element[] {
  const { source, target, blocks } = bitext;
  const cut = {
    source: pieceCutter(source.text, source.segments),
    target: pieceCutter(target.text, target.segments),
  };
  const ids = { source: segmentIds(part, source), target: segmentIds(part, target, bitext) };
  const reviewed = new Set(
    passagesOf(bitext)
      .filter((one) => isAccepted(one, accepted, target.text.locale))
      .map(keyOf),
  );
  const names = new Map<string, number>();
  return blocks.flatMap((bead): Element[] => {
    const beads = bitext.beads.filter((one) => isIn(one, bead, bitext));
    const [first] = beads;
    if (!first) return [];
    const [own, number = 0] =
      first.source.length > 0 ? ['source' as const, first.source[0]] : ['target' as const, first.target[0]];
    const [name = 'p0'] = ids[own](number);
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    const block = bitext[own].text.blocks[bitext[own].segments[number]?.block ?? 0];
    const state = stateOf(target.text, reviewed.has(keyOf(bead)));
    const properties = {
      id: count === 1 ? name : `${name}.${count}`,
      name,
      type: `hexapla:${block?.kind}`,
      translate: block?.kind === 'code' ? 'no' : undefined,
    };
    const sides = beads.map(({ source: ours, target: theirs }) => ({
      ours,
      theirs,
      source: joinPieces(cut.source(ours)),
      target: joinPieces(cut.target(theirs)),
    }));
    const codes = nameCodes(
      sides.map((one) => one.source),
      sides.map((one) => one.target),
    );
    const data = new OriginalData();
    const segments = sides.map(({ ours, theirs, ...tokens }) => {
      const words = x('source', inlineElements(tokens.source, codes, data));
      if (theirs.length === 0)
        return x('segment', { id: writeSegmentName({ side: 'source', numbers: ours }), state: 'initial' }, [
          words,
        ]);
      const id = writeSegmentName({ side: 'target', numbers: theirs });
      return x('segment', { id, state }, [words, x('target', inlineElements(tokens.target, codes, data))]);
    });
    return [x('unit', properties, onLines([...data.toElements(), ...segments]))];
  });
}

/** Whether a bead is of blocks that correspond. */
function isIn({ source, target }: Bead, bead: BlockBead, bitext: Bitext<CheckedText>): boolean {
  const has = (side: 'source' | 'target', number: number | undefined) =>
    number !== undefined && bead[side].includes(bitext[side].segments[number]?.block ?? -1);
  return has('source', source[0]) || has('target', target[0]);
}

function keyOf({ source, target }: Bead): string {
  return `${source.join()}:${target.join()}`;
}

function isAccepted(
  { sourceHash, targetHash }: { sourceHash: string; targetHash: string },
  accepted: readonly AcceptedPassage[],
  own: string,
): boolean {
  return accepted.some(
    (one) =>
      one.hash === sourceHash &&
      one.accepted.some(({ locale, hash }) => locale === own && hash === targetHash),
  );
}

/** How far a translation is, as XLIFF says it. */
function stateOf({ status }: CheckedText, isReviewed: boolean): string {
  if (status === 'official') return 'final';
  return isReviewed ? 'reviewed' : 'translated';
}
