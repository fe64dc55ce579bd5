import type { Position } from 'unist';

/** A block of text of a page. */
export interface PageBlock {
  /** What it is, as a person calls it: `heading`, `paragraph`, `list item`, `table cell` … */
  readonly kind: string;
  readonly text: string;
  /** The id by which links lead to it, or to what it is in: `p5`. */
  readonly id?: string | undefined;
  /** Where it stands in the text that it was made from, if it was made from one. */
  readonly position?: Position | undefined;
}

/** What a page says, and what its tags mean, each in the order of the page. */
export interface PageText {
  readonly blocks: readonly PageBlock[];
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** How many items each list has. */
  readonly lists: readonly number[];
  /** The rows of each table, with their cells. */
  readonly tables: readonly (readonly (readonly ('TH' | 'TD')[])[])[];
  /** Links, with the address or the place on the page (`#p1`) to which they lead. */
  readonly links: readonly { readonly text: string; readonly target: string }[];
  /** The alternative text of each picture. */
  readonly figures: readonly string[];
  /** What is in another language than what is around it, with the BCP 47 tag of the language. */
  readonly languages: readonly { readonly lang: string; readonly text: string }[];
}
