/** How likely each token of one language is a translation of each of the other: rows of a sparse matrix. */
export interface Lexicon {
  /** Where the row of a token begins in `columns` and `values`; one more at the end. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** A likely translation: token numbers of both languages, and how likely, 0 to 1. */
export interface Translation {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** Makes a lexicon of translations; of those given twice, the likelier one counts. */
export function makeLexicon(translations: readonly Translation[], size: number): Lexicon {
  const rows: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  for (const { from, to, probability } of translations) {
    const row = rows[from];
    if (row && (row.get(to) ?? 0) < probability) row.set(to, probability);
  }
  const starts = new Int32Array(size + 1);
  const count = rows.reduce((sum, row) => sum + row.size, 0);
  const columns = new Int32Array(count);
  const values = new Float64Array(count);
  let at = 0;
  rows.forEach((row, number) => {
    starts[number] = at;
    for (const [to, probability] of row) {
      columns[at] = to;
      values[at++] = probability;
    }
  });
  starts[size] = at;
  return { starts, columns, values };
}

/** Every translation of a lexicon. */
export function* eachTranslation({ starts, columns, values }: Lexicon): Generator<Translation> {
  for (let from = 0; from + 1 < starts.length; from++) {
    for (let at = starts[from] ?? 0; at < (starts[from + 1] ?? 0); at++) {
      yield { from, to: columns[at] ?? 0, probability: values[at] ?? 0 };
    }
  }
}
