import type { AlignableText, Alignment, Bead, Bitext } from '../model/alignment.ts';

/** What corresponds in all texts of an alignment: numbers of segments, or of blocks. */
export interface Row {
  readonly source: readonly number[];
  /** For each bitext, in their order, the numbers in its target. */
  readonly targets: readonly (readonly number[])[];
}

/**
 * Joins the beads of all bitexts: source segments that one bead of any language holds together are in one row.
 * What a translation alone has is in no row.
 *
 * @param beadsOf which beads: those of segments, or those of blocks.
 * @returns in the order of the source.
 */
export function joinRows<T extends AlignableText>(
  { bitexts }: Alignment<T>,
  count: number,
  beadsOf: (bitext: Bitext<T>) => readonly Bead[],
): Row[] {
  const first = Array.from({ length: count }, (_, number) => number);
  const find = (number: number): number => {
    let at = number;
    while (first[at] !== at) at = first[at] ?? at;
    return at;
  };
  for (const bitext of bitexts) {
    for (const { source } of beadsOf(bitext)) {
      const roots = source.map(find);
      for (const root of roots) first[root] = Math.min(...roots);
    }
  }
  const rows = new Map<number, { source: number[]; targets: number[][] }>();
  for (let number = 0; number < count; number++) {
    const row = rows.get(find(number)) ?? { source: [], targets: bitexts.map(() => []) };
    row.source.push(number);
    rows.set(find(number), row);
  }
  bitexts.forEach((bitext, index) => {
    for (const { source, target } of beadsOf(bitext)) {
      const [some] = source;
      if (some !== undefined) rows.get(find(some))?.targets[index]?.push(...target);
    }
  });
  return [...rows.values()];
}
