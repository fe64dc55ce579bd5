import type { Locale } from '../model/locale.ts';

/** How a term may be worded in one language. */
export interface TermForms {
  /** What is to be written; the first is the preferred one. Words may end in `*`: any ending. */
  readonly required: readonly string[];
  /** What is not to be written, and has a better form. */
  readonly forbidden: readonly string[];
}

/** One term in all languages. */
export interface Term {
  readonly forms: Readonly<Record<Locale, TermForms>>;
  /** Where it comes from. */
  readonly source?: string | undefined;
}

/** `glossary.yaml`: the terms of a publication. */
export interface Glossary {
  readonly terms: readonly Term[];
}
