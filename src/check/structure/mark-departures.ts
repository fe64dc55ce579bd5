import type { Alignment } from '../../model/alignment.ts';
import type { Mark, MarkKind } from '../../model/block.ts';
import type { CheckedText } from '../rule.ts';
import { marksOf, type MarksBead, pairInOrder, type PlacedMark } from './marks.ts';

/** A mark of a block where a text stands: the number of the text, the mark. */
export interface MarkAt extends PlacedMark {
  readonly text: number;
}

/** A mark that a text lacks, has in addition, or has otherwise than the others. */
export interface MarkDeparture {
  /** The number of the text at fault: 0 for the source. */
  readonly text: number;
  /** The mark it has; none where it lacks one. */
  readonly found?: MarkAt | undefined;
  /** The mark it should have; none where it has one in addition. */
  readonly expected?: MarkAt | undefined;
  /** The blocks of the text at fault, and those of the source or, where that is at fault, of a translation. */
  readonly blocks: readonly number[];
  /** How many of the other texts agree against it. */
  readonly against: number;
}

/** What is otherwise in one bitext. */
interface Difference {
  readonly bitext: number;
  readonly blocks: MarksBead['blocks'];
  readonly source?: PlacedMark | undefined;
  readonly target?: PlacedMark | undefined;
}

/** From how many translations on the source is at fault where they all agree against it. */
const MANY = 3;

/**
 * Finds marks that one text has and others have not.
 *
 * @param keyOf what marks must have in common to be the same.
 */
export function findMarkDepartures(
  alignment: Alignment<CheckedText>,
  kinds: readonly MarkKind[],
  keyOf: (mark: Mark, text: CheckedText) => string,
): MarkDeparture[] {
  const { bitexts } = alignment;
  const count = bitexts.length;
  const differences = bitexts.flatMap((bitext, index) =>
    marksOf(bitext, kinds).flatMap((bead) =>
      compare(bead, {
        source: ({ mark }) => keyOf(mark, bitext.source.text),
        target: ({ mark }) => keyOf(mark, bitext.target.text),
      }).map((pair): Difference => ({ ...pair, bitext: index, blocks: bead.blocks })),
    ),
  );
  const bySource = Map.groupBy(
    differences.filter(({ source }) => source),
    ({ source }) => source?.mark,
  );
  const found = [...bySource.values()].flatMap((ones): MarkDeparture[] => {
    const keys = new Set(
      ones.map(({ target, bitext }) => {
        const text = bitexts[bitext]?.target.text;
        return target && text ? keyOf(target.mark, text) : '';
      }),
    );
    const [first] = ones;
    if (!first || count < MANY || ones.length < count || keys.size > 1) return ones.map(toDeparture);
    return [turn(first)];
  });
  const added = differences.filter(({ source }) => !source);
  const byBlock = Map.groupBy(added, ({ blocks }) => blocks.source.join(' '));
  for (const ones of byBlock.values()) {
    const each = [...Map.groupBy(ones, ({ bitext }) => bitext).values()];
    const common = count < MANY || each.length < count ? 0 : Math.min(...each.map((own) => own.length));
    found.push(...(each[0] ?? []).slice(0, common).map(turn));
    found.push(...each.flatMap((own) => own.slice(common).map(toDeparture)));
  }
  return found;

  /** The translation is at fault. */
  function toDeparture({ bitext, blocks, source, target }: Difference): MarkDeparture {
    return {
      text: bitext + 1,
      found: target && { ...target, text: bitext + 1 },
      expected: source && { ...source, text: 0 },
      blocks: blocks.target,
      against: source && !target ? count + 1 - (bySource.get(source.mark)?.length ?? 1) : 1,
    };
  }

  /** The source is at fault. */
  function turn({ bitext, blocks, source, target }: Difference): MarkDeparture {
    return {
      text: 0,
      found: source && { ...source, text: 0 },
      expected: target && { ...target, text: bitext + 1 },
      blocks: blocks.source,
      against: count,
    };
  }
}

/** What differs: pairs of marks that are not the same, and marks without a counterpart. */
function compare(
  { source, target }: MarksBead,
  keyOf: { readonly source: (mark: PlacedMark) => string; readonly target: (mark: PlacedMark) => string },
): { source?: PlacedMark; target?: PlacedMark }[] {
  const [sources, targets] = [Map.groupBy(source, keyOf.source), Map.groupBy(target, keyOf.target)];
  const left: { lost: PlacedMark[]; added: PlacedMark[] } = { lost: [], added: [] };
  for (const key of new Set([...sources.keys(), ...targets.keys()])) {
    const { lost, added } = pairInOrder(sources.get(key) ?? [], targets.get(key) ?? []);
    left.lost.push(...lost);
    left.added.push(...added);
  }
  const inOrder = (marks: PlacedMark[]) => marks.toSorted((a, b) => a.at - b.at);
  const { pairs, lost, added } = pairInOrder(inOrder(left.lost), inOrder(left.added));
  return [...pairs, ...lost.map((one) => ({ source: one })), ...added.map((one) => ({ target: one }))];
}
