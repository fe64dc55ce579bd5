export { alignSegments, type AlignOptions, type Bead, type SegmentedPair } from './align-segments.ts';
export { type Piece, segmentText } from './segment.ts';
export type { WordTable } from './seed-words.ts';
