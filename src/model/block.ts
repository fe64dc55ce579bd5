import type { Nodes } from 'mdast';

/** What a block is. An item is the first words of a list item; what else the item holds are blocks of their own. */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'cell' | 'quote' | 'footnote' | 'code';

/** What a stretch of a block's text is beyond words. */
export type MarkKind = 'strong' | 'emphasis' | 'link' | 'code' | 'lang' | 'image' | 'footnote';

/** A stretch of a block's text that means something beyond its words. Offsets are into the text, in UTF-16 units. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  /** Where a link leads: an address, or the name of a link of `circular.yaml`; of a footnote its name; of words their language. */
  readonly target?: string | undefined;
  readonly node: Nodes;
}

/** A heading, paragraph, list item, cell …: what a reader sees as one. */
export interface Block {
  readonly kind: BlockKind;
  /** How deep: the level of a heading, or how many lists an item or a paragraph is in; else 0. */
  readonly level: number;
  /** Its words without markup; a line break is a blank, or `\n` where it is seen. */
  readonly text: string;
  /** For each UTF-16 unit of `text`, and for its end, the offset in the file. */
  readonly offsets: readonly number[];
  readonly marks: readonly Mark[];
  readonly node: Nodes;
  /** Of an item or a cell: which list or table of the text it is in, counted from 0. */
  readonly group?: number | undefined;
  /** Of an item: its place in the list; of a cell: its row; from 0. */
  readonly row?: number | undefined;
  /** Of a cell: its column, from 0. */
  readonly column?: number | undefined;
}
