import type { Properties } from 'hast';
import { joinRows } from '../../align/index.ts';
import type { Alignment } from '../../model/alignment.ts';
import type { Locale } from '../../model/locale.ts';
import type { BlockText } from '../anchors.ts';

/** What the element of a sentence states, by the number of the sentence in its text. */
export type BeadNumbers = (segment: number) => Properties;

/**
 * Numbers what corresponds in all texts of a part. A bead with several sentences of one text states how many
 * (`data-of`); what has no counterpart in any other language states `data-alone`.
 *
 * @param prefix stands before each number: `declaration-`.
 * @returns the numbers for the text of each language.
 */
export function beadNumbers(
  alignment: Alignment<BlockText>,
  prefix: string,
): ReadonlyMap<Locale, BeadNumbers> {
  const { source, bitexts } = alignment;
  const sides = [source, ...bitexts.map(({ target }) => target)];
  const rows = joinRows(alignment, source.segments.length, ({ beads }) => beads).map(
    (row) => [row.source, ...row.targets] as const,
  );
  const added = bitexts.flatMap(({ beads }, index) =>
    beads.flatMap((bead) =>
      bead.source.length === 0 ? [sides.map((_, side) => (side === index + 1 ? bead.target : []))] : [],
    ),
  );
  const all = [...rows, ...added];
  return new Map(
    sides.map(({ text }, side) => {
      const numbers = new Map(
        all.flatMap((row, number) => (row[side] ?? []).map((segment) => [segment, number] as const)),
      );
      const properties: BeadNumbers = (segment) => {
        const number = numbers.get(segment);
        const row = all[number ?? -1] ?? [];
        const count = row[side]?.length ?? 0;
        return {
          className: ['s'],
          dataS: `${prefix}${number}`,
          dataOf: count > 1 ? count : undefined,
          dataAlone: row.filter((own) => own.length > 0).length < 2 ? '' : undefined,
        };
      };
      return [text.locale, properties] as const;
    }),
  );
}
