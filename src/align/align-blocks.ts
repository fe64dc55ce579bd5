import type { AlignableText, BlockBead } from '../model/alignment.ts';
import { findBlockBeads } from './blocks/find-block-beads.ts';
import { findMoves } from './blocks/find-moves.ts';
import type { WordTable } from './seed-words.ts';

export function alignBlocks(
  source: AlignableText,
  translations: readonly AlignableText[],
  words: WordTable,
): BlockBead[][] {
  return translations.map((text) => {
    const options = { sourceLocale: source.locale, targetLocale: text.locale, words };
    const [found] = findBlockBeads([{ source: source.blocks, target: text.blocks }], options);
    return found ? findMoves(found, source.blocks.map(({ text: { length } }) => length)) : [];
  });
}
