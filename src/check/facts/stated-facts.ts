import { joinRows, type Row } from '../../align/join-rows.ts';
import type { Recall } from '../../align/recall.ts';
import type { AlignableText, Alignment, SegmentedText } from '../../model/alignment.ts';
import type { Fact } from './fact.ts';
import { readFacts } from './read-facts.ts';

/** A fact where a text states it. */
export interface StatedFact {
  /** Its offsets are into the block's text. */
  readonly fact: Fact;
  /** The number of the text: 0 for the source, then the translations in the order of the bitexts. */
  readonly text: number;
  readonly block: number;
  /** The number of the row of blocks; half a row after the one before where the block is in none. */
  readonly row: number;
  /** The numbers of the segments that correspond to the fact's own, for each text; all are empty where none do. */
  readonly segments: readonly (readonly number[])[];
}

/** The texts of an alignment, the source first. */
export function textsOf<T extends AlignableText>({ source, bitexts }: Alignment<T>): SegmentedText<T>[] {
  return [source, ...bitexts.map(({ target }) => target)];
}

/** Reads the facts of all texts of an alignment, each with what corresponds to its place in the other texts. */
export function statedFacts(alignment: Alignment, recall: Recall): StatedFact[][] {
  const { source } = alignment;
  const blockRows = joinRows(alignment, source.text.blocks.length, ({ blocks }) => blocks).map(sidesOf);
  const segmentRows = joinRows(alignment, source.segments.length, ({ beads }) => beads).map(sidesOf);
  return textsOf(alignment).map(({ text, segments }, number) => {
    const rows = rowOfEach(blockRows, number, text.blocks.length);
    const beads = rowOfEach(segmentRows, number, segments.length);
    const written = text.blocks.map((block) => block.text);
    const facts = recall(['facts', text.locale, written], () =>
      written.map((words) => readFacts(words, text.locale)),
    );
    let first = 0;
    return facts.flatMap((ofBlock, block) => {
      while ((segments[first]?.block ?? block) < block) first++;
      return ofBlock.map((fact): StatedFact => {
        let segment = first;
        while (segments[segment + 1]?.block === block && (segments[segment + 1]?.start ?? 0) <= fact.start)
          segment++;
        const bead = beads[segment] ?? -1;
        return {
          fact,
          text: number,
          block,
          row: rows[block] ?? -1,
          segments: segmentRows[bead] ?? [],
        };
      });
    });
  });
}

type Sides = readonly (readonly number[])[];

function sidesOf({ source, targets }: Row): Sides {
  return [source, ...targets];
}

/** The row that each block or segment of a text is in, by its number. */
function rowOfEach(rows: readonly Sides[], text: number, count: number): number[] {
  const found = Array.from({ length: count }, () => Number.NaN);
  rows.forEach((sides, row) => {
    for (const one of sides[text] ?? []) found[one] = row;
  });
  let last = -1;
  return found.map((row) => {
    if (Number.isNaN(row)) return last + 0.5;
    last = row;
    return row;
  });
}
