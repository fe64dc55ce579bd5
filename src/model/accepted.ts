import type { Locale } from './locale.ts';

/** A translation of a passage that somebody has read beside its source, and found right. */
export interface Acceptance {
  readonly locale: Locale;
  /** The hash of the translation's words. */
  readonly hash: string;
  /** Who accepted it. */
  readonly by: string;
  /** The day, ISO 8601. */
  readonly on: string;
}

/** A passage of a source text, as it was when translations of it were accepted. */
export interface AcceptedPassage {
  /** The hash of its words. */
  readonly hash: string;
  /** The words themselves: what became of them is to be told later. */
  readonly words: string;
  readonly accepted: readonly Acceptance[];
}

/** `accepted.yaml`: what was accepted of each part, by its name. */
export type Accepted = Readonly<Record<string, readonly AcceptedPassage[]>>;
