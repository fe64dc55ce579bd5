import type { Bead, Bitext } from '../../model/alignment.ts';
import type { Block, Mark, MarkKind } from '../../model/block.ts';
import type { CheckedText } from '../rule.ts';

/** A mark where it stands. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly block: number;
  /** Where in the blocks that correspond it stands, 0 to 1. */
  readonly at: number;
}

/** Marks of blocks that correspond. */
export interface MarksBead {
  readonly source: readonly PlacedMark[];
  readonly target: readonly PlacedMark[];
  /** The blocks. */
  readonly blocks: { readonly source: readonly number[]; readonly target: readonly number[] };
}

/**
 * The marks of some kinds of blocks that correspond, but for those in sentences that have no counterpart: that they are missing
 * tells enough.
 */
export function marksOf(bitext: Bitext<CheckedText>, kinds: readonly MarkKind[]): MarksBead[] {
  const alone = aloneIn(bitext);
  return bitext.blocks.flatMap((bead): MarksBead[] => {
    if (bead.source.length === 0 || bead.target.length === 0 || isOtherHeading(bitext, bead)) return [];
    const source = placeMarks(bitext.source.text, bead.source, kinds).filter((one) => !alone.source(one));
    const target = placeMarks(bitext.target.text, bead.target, kinds).filter((one) => !alone.target(one));
    return source.length + target.length === 0 ? [] : [{ source, target, blocks: bead }];
  });
}

/** Whether what is a heading on one side is none on the other: then bold is what it became one by. */
function isOtherHeading({ source, target }: Bitext<CheckedText>, bead: Bead): boolean {
  const kinds = [source.text.blocks[bead.source[0] ?? -1], target.text.blocks[bead.target[0] ?? -1]];
  return kinds[0]?.kind !== kinds[1]?.kind && kinds.some((block) => block?.kind === 'heading');
}

/** Tells which marks stand in segments without a counterpart. */
function aloneIn({ source, target, beads }: Bitext<CheckedText>) {
  const stretches = (side: typeof source, numbers: readonly number[]) =>
    numbers.flatMap((number) => side.segments[number] ?? []);
  const sources = beads.flatMap((bead) => (bead.target.length === 0 ? stretches(source, bead.source) : []));
  const targets = beads.flatMap((bead) => (bead.source.length === 0 ? stretches(target, bead.target) : []));
  const isIn =
    (segments: typeof sources) =>
    ({ mark, block }: PlacedMark) =>
      segments.some((one) => one.block === block && mark.start >= one.start && mark.start < one.end);
  return { source: isIn(sources), target: isIn(targets) };
}

function placeMarks(
  { blocks }: CheckedText,
  numbers: readonly number[],
  kinds: readonly MarkKind[],
): PlacedMark[] {
  const all = numbers.reduce((sum, number) => sum + (blocks[number]?.text.length ?? 0), 0);
  let before = 0;
  return numbers.flatMap((number) => {
    const block = blocks[number];
    if (!block) return [];
    const from = before;
    before += block.text.length;
    return joinMarks(block, kinds).map((mark) => ({
      mark,
      block: number,
      at: (from + (mark.start + mark.end) / 2) / Math.max(1, all),
    }));
  });
}

/** Emphasis that only blanks and punctuation interrupt is one: a translation may put a comma elsewhere. */
function joinMarks({ marks, text }: Block, kinds: readonly MarkKind[]): Mark[] {
  const joined: Mark[] = [];
  const sorted = marks
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const mark of sorted) {
    const last = joined.findLast(({ kind }) => kind === mark.kind);
    const isText = mark.kind === 'strong' || mark.kind === 'emphasis';
    if (last && isText && !/[\p{L}\p{N}]/u.test(text.slice(last.end, mark.start))) {
      joined[joined.indexOf(last)] = { ...last, end: Math.max(last.end, mark.end) };
    } else joined.push(mark);
  }
  return joined;
}

/** Pairs marks in their order so that they stand as near to each other as can be; the rest has no counterpart. */
export function pairInOrder(source: readonly PlacedMark[], target: readonly PlacedMark[]) {
  const isFewer = source.length <= target.length;
  const [few, many] = isFewer ? [source, target] : [target, source];
  // costs[i][j]: the least cost of pairing the first i of the few with some of the first j of the many.
  const costs = Array.from({ length: few.length + 1 }, (_, i) =>
    Array.from({ length: many.length + 1 }, () => (i === 0 ? 0 : Infinity)),
  );
  for (let i = 1; i <= few.length; i++) {
    for (let j = i; j <= many.length; j++) {
      const paired =
        (costs[i - 1]?.[j - 1] ?? Infinity) + Math.abs((few[i - 1]?.at ?? 0) - (many[j - 1]?.at ?? 0));
      (costs[i] as number[])[j] = Math.min(paired, costs[i]?.[j - 1] ?? Infinity);
    }
  }
  const rest: PlacedMark[] = [];
  const pairs: { source: PlacedMark; target: PlacedMark }[] = [];
  for (let [i, j] = [few.length, many.length]; j > 0; j--) {
    const [one, other] = [few[i - 1], many[j - 1]];
    if (!other) break;
    if (!one || costs[i]?.[j] === costs[i]?.[j - 1]) rest.push(other);
    else {
      pairs.push(isFewer ? { source: one, target: other } : { source: other, target: one });
      i--;
    }
  }
  return { pairs, lost: isFewer ? [] : rest.toReversed(), added: isFewer ? rest.toReversed() : [] };
}
