export type * from '../model/alignment.ts';
export type * from '../model/block.ts';
export { alignSegments, type AlignOptions, type SegmentedPair } from './align-segments.ts';
export { alignTexts, type AlignTextsOptions } from './align-texts.ts';
export { joinRows, type Row } from './join-rows.ts';
export { type Piece, segmentText } from './segment.ts';
export type { WordTable } from './seed-words.ts';
