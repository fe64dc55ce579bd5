import type { Locale } from './locale.ts';

/**
 * Words of a term as they stand in texts: `Member State*`, `*` for any ending. How words are joined (a blank, a hyphen, a dash) and
 * capitals do not count; but capitals of acronyms do.
 */
export type TermForm = string;

/** Where a wording comes from: seen in a public document, in the seed letter, known, or guessed; the last two want a review. */
export type TermStatus = 'seen' | 'seed' | 'known' | 'guess';

/** A form that is not to be written. */
export interface BadForm {
  readonly form: TermForm;
  /** What is to be written instead, where it is not the first required form. */
  readonly instead?: string | undefined;
  /** Why. */
  readonly reason: string;
}

/** How a term may be worded in one language. */
export interface TermForms {
  readonly status: TermStatus;
  /** What is to be written; the first is the preferred one. */
  readonly required: readonly TermForm[];
  /** What may stand for it too, but means other things as well: `the Union`. */
  readonly admitted: readonly TermForm[];
  /** What never was right. */
  readonly forbidden: readonly BadForm[];
  /** What once was right. */
  readonly superseded: readonly BadForm[];
}

/** One term in all languages. */
export interface Term {
  /** Where it comes from. */
  readonly source?: string | undefined;
  /** By language: BCP 47. */
  readonly forms: Readonly<Record<Locale, TermForms>>;
}

/** `glossary.yaml`: the terms of a publication. */
export interface Glossary {
  readonly terms: readonly Term[];
}
