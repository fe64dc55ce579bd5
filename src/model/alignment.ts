import type { Block } from './block.ts';
import type { Locale } from './locale.ts';

/** What is aligned: the blocks of a text, and the language they are in. */
export interface AlignableText {
  readonly locale: Locale;
  readonly blocks: readonly Block[];
}

/** A sentence of a block. Offsets are into the block's text, in UTF-16 units. */
export interface Segment {
  /** The number of its block. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text, cut into segments, in the order of its blocks. */
export interface SegmentedText<T extends AlignableText = AlignableText> {
  readonly text: T;
  readonly segments: readonly Segment[];
}

/** What corresponds: numbers of segments, or of blocks, on both sides; one side may be empty. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** How likely it is that these, and no others, correspond: 0 to 1. */
  readonly confidence: number;
}

/** Blocks that correspond. */
export interface BlockBead extends Bead {
  /** Whether they stand in another order than the blocks around them. */
  readonly moved: boolean;
}

/** A text and its translation, aligned. Every block and every segment is in exactly one bead. */
export interface Bitext<T extends AlignableText = AlignableText> {
  readonly source: SegmentedText<T>;
  readonly target: SegmentedText<T>;
  /** In the order of the source; what the target alone has stands where it stands there. */
  readonly blocks: readonly BlockBead[];
  /** Segments that correspond, of blocks that do. */
  readonly beads: readonly Bead[];
}

/** A source text aligned with each of its translations; translations correspond to each other through it. */
export interface Alignment<T extends AlignableText = AlignableText> {
  readonly source: SegmentedText<T>;
  readonly bitexts: readonly Bitext<T>[];
}
