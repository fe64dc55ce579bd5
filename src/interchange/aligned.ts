/** Where segments stand in a file: lines and columns from 1, columns in UTF-16 units; the end is one past the last. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Segments that correspond, as exchange files tell them. */
export interface AlignedUnit {
  /** Numbers of segments, from 0; one side may be empty. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly sourceText: string;
  readonly targetText: string;
  /** How likely it is that these, and no others, correspond: 0 to 1. */
  readonly confidence: number;
  /** Where they stand in their files; nothing where a side is empty. */
  readonly sourceRange: Range | null;
  readonly targetRange: Range | null;
}

/** Two files that were aligned. */
export interface AlignedFiles {
  /** BCP 47. */
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly units: readonly AlignedUnit[];
}
