/** What a pass knows of the edition besides its PDF. */
export interface PassContext {
  /** The circular's date, ISO 8601: `2024-11-05`. */
  readonly date: string;
}

/** Mends one thing: takes a PDF and gives the mended one, or throws when the PDF is not as expected. */
export type Pass = (pdf: Uint8Array, context: PassContext) => Uint8Array;
