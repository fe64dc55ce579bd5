import type { Alignment, Bead, Bitext } from '../../model/alignment.ts';
import { textsOf } from '../facts/stated-facts.ts';
import type { CheckedText } from '../rule.ts';
import { isAlike, plainWords } from '../structure/alike.ts';
import { findGaps, type Gap } from '../structure/gaps.ts';
import { placeOfSegments, type Side } from '../structure/places.ts';
import { splitBeads } from './split-beads.ts';

/** Segments that one text has and others have not, in blocks that correspond. */
export interface SegmentGap extends Omit<Gap, 'kind'> {
  readonly kind: Gap['kind'] | 'duplicated';
  /** Of what is duplicated: the number of the segment that says the same. */
  readonly same?: number;
}

/** How sure the alignment must be that a segment stands alone; of two that are the same it cannot be which of them does. */
const SURE = 0.5;

const found = new WeakMap<Alignment<CheckedText>, readonly SegmentGap[]>();

/**
 * Finds the segments that a text lacks, has in addition, or has twice, in blocks that the other side has too: of blocks that are
 * missing as a whole the rules on structure tell.
 */
export function findSegmentGaps(alignment: Alignment<CheckedText>): readonly SegmentGap[] {
  let gaps = found.get(alignment);
  if (!gaps) {
    const texts = textsOf(alignment);
    const isAsked = (bitext: Bitext<CheckedText>, bead: Bead) =>
      (bead.confidence >= SURE || isSaidAgain(bitext, bead)) &&
      hasCounterpart(bitext, bead) &&
      hasLetters(bitext, bead);
    const wordsOf = ({ segments }: Side) => segments.map(({ text }) => text);
    gaps = findGaps(alignment, (bitext) => splitBeads(alignment, bitext), isAsked, wordsOf).map(
      (gap): SegmentGap => {
        const same = gap.kind === 'extra' ? findSame(texts[gap.text], gap.numbers) : undefined;
        return same === undefined ? gap : { ...gap, kind: 'duplicated', same };
      },
    );
    found.set(alignment, gaps);
  }
  return gaps;
}

/** Whether the blocks that a bead is of have a counterpart. */
function hasCounterpart({ source, target, blocks }: Bitext<CheckedText>, bead: Bead): boolean {
  const one = source.segments[bead.source[0] ?? -1]?.block;
  const other = target.segments[bead.target[0] ?? -1]?.block;
  const pair = blocks.find((block) =>
    one === undefined ? block.target.includes(other ?? -1) : block.source.includes(one),
  );
  return pair !== undefined && pair.source.length > 0 && pair.target.length > 0;
}

function hasLetters({ source, target }: Bitext<CheckedText>, bead: Bead): boolean {
  return [
    ...bead.source.map((number) => source.segments[number]?.text ?? ''),
    ...bead.target.map((number) => target.segments[number]?.text ?? ''),
  ].some((words) => /\p{L}{2}|\p{Script=Han}/u.test(words));
}

/** Whether what stands alone is said again in the same block. */
function isSaidAgain({ source, target }: Bitext<CheckedText>, bead: Bead): boolean {
  const [side, number] = bead.target.length === 0 ? [source, bead.source[0]] : [target, bead.target[0]];
  const same = number === undefined ? undefined : findSame(side, [number]);
  return same !== undefined && side.segments[same]?.block === side.segments[number ?? -1]?.block;
}

function findSame(side: Side | undefined, numbers: readonly number[]): number | undefined {
  const [number, ...others] = numbers;
  const words = side?.segments[number ?? -1]?.text ?? '';
  if (!side || others.length > 0 || plainWords(words).length < 4) return undefined;
  const at = side.segments.findIndex((one, index) => index !== number && isAlike(one.text, words));
  return at < 0 ? undefined : at;
}

/** Where a segment is missing: what it would stand behind in its block, or the first of the block. */
export function placeOfMissing({ bitexts }: Alignment<CheckedText>, gap: SegmentGap, texts: readonly Side[]) {
  const [side, holder] = [texts[gap.text], texts[gap.holder]];
  if (!side || !holder) return undefined;
  const isSource = gap.text === 0;
  const block = holder.segments[gap.numbers[0] ?? -1]?.block ?? -1;
  const { blocks } = bitexts[(isSource ? gap.holder : gap.text) - 1] ?? { blocks: [] };
  const bead = blocks.find((one) => (isSource ? one.target : one.source).includes(block));
  const counterparts = (isSource ? bead?.source : bead?.target) ?? [];
  const numbers = [...side.segments.keys()].filter((number) =>
    counterparts.includes(side.segments[number]?.block ?? -1),
  );
  const [first] = numbers;
  if (first === undefined) return placeOfSegments(side, [Math.max(0, gap.after)]);
  return placeOfSegments(side, [numbers.includes(gap.after) ? gap.after : first]);
}
