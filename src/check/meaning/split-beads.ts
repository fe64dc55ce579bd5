import type { Alignment, Bead, Bitext, SegmentedText } from '../../model/alignment.ts';
import type { CheckedText } from '../rule.ts';
import { isAlike, plainWords } from '../structure/alike.ts';
import { measureLengths } from './lengths.ts';
import { unsaidIn } from './unsaid.ts';

/** From how many standard deviations on a bead of several segments is thought to have one too many. */
const FAR = 3;
/** Within how many it is without that one. */
const NEAR = 2;
/** How sure it is that what is taken out stands alone: the bead's own confidence speaks of what it is taken out of. */
const ALONE = 0.7;

/**
 * The beads of a bitext; where one holds several segments of a side of which one stands for nothing on the other side (it
 * says again what another says, makes the bead far too long, or has no word that the other side says), that one is taken out and left alone.
 */
export function splitBeads(alignment: Alignment<CheckedText>, bitext: Bitext<CheckedText>): Bead[] {
  const lengths = measureLengths(alignment);
  return bitext.beads.flatMap((bead): Bead[] => {
    const { source, target } = bead;
    if (source.length + target.length < 3 || source.length === 0 || target.length === 0) return [bead];
    const { off = 0, score = 0 } = lengths.get(bead) ?? {};
    const unit = score === 0 ? 1 : off / score;
    const ofTarget =
      repeatedIn(bitext.target, target, bitext.source, source) ??
      (score > FAR ? tooMuch(bitext.target, target, off, unit) : undefined) ??
      fitting(bitext.target, target, off, unit, unsaidIn(bitext.target, target, bitext.source, source));
    if (ofTarget !== undefined) return takeOut(bead, 'target', ofTarget);
    const ofSource =
      repeatedIn(bitext.source, source, bitext.target, target) ??
      (score < -FAR ? tooMuch(bitext.source, source, -off, unit) : undefined) ??
      fitting(bitext.source, source, -off, unit, unsaidIn(bitext.source, source, bitext.target, target));
    return ofSource === undefined ? [bead] : takeOut(bead, 'source', ofSource);
  });
}

function takeOut(bead: Bead, side: 'source' | 'target', number: number): Bead[] {
  const rest = { ...bead, [side]: bead[side].filter((one) => one !== number) };
  const alone = { source: [], target: [], [side]: [number], confidence: ALONE };
  const isFirst = bead[side][0] === number;
  return isFirst ? [alone, rest] : [rest, alone];
}

/** The segment that says again what another of them says, where the other side says nothing twice. */
function repeatedIn(
  side: SegmentedText,
  numbers: readonly number[],
  other: SegmentedText,
  others: readonly number[],
): number | undefined {
  const repeated = (one: SegmentedText, all: readonly number[]) =>
    all.find((number, at) =>
      all.slice(0, at).some((before) => isSaidAgain(one.segments[before]?.text, one.segments[number]?.text)),
    );
  return numbers.length > others.length && repeated(other, others) === undefined
    ? repeated(side, numbers)
    : undefined;
}

function isSaidAgain(one = '', other = ''): boolean {
  return plainWords(one).length > 3 && isAlike(one, other);
}

/** A segment, if the side is about as long without it as expected, or nearer to that than with it. */
function fitting(
  { segments }: SegmentedText,
  numbers: readonly number[],
  off: number,
  unit: number,
  number: number | undefined,
): number | undefined {
  if (number === undefined) return undefined;
  const lengthOf = (one: number) => (segments[one]?.text ?? '').replace(/\s/g, '').length;
  const all = numbers.reduce((sum, one) => sum + lengthOf(one), 0);
  const without = off + Math.log(Math.max(1, all - lengthOf(number)) / all);
  return Math.abs(without) < Math.max(Math.abs(off), Math.abs(unit)) ? number : undefined;
}

/** The segment without which the side is about as long as expected. */
function tooMuch(
  { segments }: SegmentedText,
  numbers: readonly number[],
  off: number,
  unit: number,
): number | undefined {
  if (numbers.length < 2) return undefined;
  const lengths = numbers.map((number) => (segments[number]?.text ?? '').replace(/\s/g, '').length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const without = lengths.map((length) => Math.abs(off + Math.log(Math.max(1, all - length) / all)));
  const least = Math.min(...without);
  return least < NEAR * Math.abs(unit) ? numbers[without.indexOf(least)] : undefined;
}
