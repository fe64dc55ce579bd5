/** What a fact is about. */
export type FactKind = 'number' | 'date' | 'time' | 'reference' | 'email' | 'url' | 'phone' | 'name';

/** A fact that a text states, normalised so that it can be compared across languages. */
export interface Fact {
  readonly kind: FactKind;
  /**
   * The same in every language: a number without grouping and with a decimal point (`2600000000`, `2.6`, `16%`, `2/3`), a date
   * as in ISO 8601 (`2024-11-16`, `--11-16` without its year, `2024-11` and `--11` without its day, `weekday-6`), a time of
   * the day (`14:30`), a code as written (`CL-24/63`), an event by its English acronym (`COP29`), `resolution 1429`.
   */
  readonly value: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** As it is written in the text. */
  readonly text: string;
  /** Other values that the same words allow: `--01-02` for `1/2`, `29` for `COP29`. */
  readonly alternatives?: readonly string[];
  /**
   * A fact that a good translation may leave out or word differently, as *one*, *both*, *half*, *November* or *VII*. It
   * can support the same fact of another language; its absence tells nothing.
   */
  readonly soft?: boolean;
  /** A soft number by a word that is none itself, as *decade*, *quarterly* and *both*. */
  readonly loose?: boolean;
}

/** A fact as a reader finds it, with offsets into the plain form of a text. */
export interface Found {
  readonly kind: FactKind;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly alternatives?: readonly string[];
  readonly soft?: boolean;
  readonly loose?: boolean;
  /** What a number was multiplied by: 1000000 in "3 million". */
  readonly scale?: number;
}

/** A text in which facts are looked for: its plain form, and the same in small letters, offset by offset. */
export interface PlainText {
  readonly text: string;
  readonly lower: string;
}

/**
 * Looks for facts of one kind.
 *
 * @param plain what other readers have claimed is {@link CLAIMED} in it.
 * @returns facts that do not overlap.
 */
export type Reader = (plain: PlainText, language: string) => Found[];

/** Stands for each character that belongs to a fact already: neither letter, nor digit, nor space. */
export const CLAIMED = '\u{fffc}';
