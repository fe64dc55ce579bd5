import type { TextStatus } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';

/** A published file of an edition. */
export interface PublishedFormat {
  readonly format: 'html' | 'pdf';
  /** Its place below `dist`. */
  readonly path: string;
  /** As lists tell it, in whole kilobytes: what changes by less changes no list. */
  readonly kilobytes: number;
}

/** What lists say of a letter in a language. */
export interface ListedLetter {
  readonly locale: Locale;
  readonly title: string;
  readonly status: TextStatus;
  readonly translatedFrom?: Locale | undefined;
  /** The published formats; none where nothing is. */
  readonly formats: readonly PublishedFormat[];
}

/** What lists say of a circular. */
export interface ListedCircular {
  readonly slug: string;
  readonly reference: string;
  /** ISO 8601. */
  readonly date: string;
  /** In the order of the publication. */
  readonly letters: readonly ListedLetter[];
}
