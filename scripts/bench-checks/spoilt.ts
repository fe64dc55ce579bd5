import type { Locale } from '../../src/model/locale.ts';
import type { Random } from './random.ts';

/** A text to be spoilt. */
export interface Sound {
  readonly locale: Locale;
  /** Without the front matter. */
  readonly body: string;
  /** The body of the source text. */
  readonly source: string;
  /** Bodies of other letters in the language. */
  readonly others: readonly string[];
  readonly random: Random;
}

/** A spoilt body, and the lines at which it is, from 0. */
export interface Spoilt {
  readonly body: string;
  readonly lines: readonly [first: number, last: number];
}
