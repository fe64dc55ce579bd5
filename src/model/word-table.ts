/** Words that correspond: for each concept the alternatives of each language, `|` between them; `*` ends a stem. */
export interface WordTable {
  /** The languages of the columns: BCP 47, without script and region. */
  readonly languages: readonly string[];
  /** For each concept a cell a language; an empty one where nothing is known. */
  readonly concepts: readonly (readonly string[])[];
}
