import type { Block } from '../../model/block.ts';

/** Addresses, numbers, codes, acronyms: what is written alike in every language. */
const codes =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|\b[\p{L}\p{N}.-]*\p{Nd}[\p{L}\p{N}./-]*|\b\p{Lu}(?:[\p{Lu}.-]*\p{Lu})s?\b/gu;

/**
 * The words of a stretch of a block that are to be in its language: without those marked as of another one, addresses, numbers, codes
 * and acronyms.
 */
export function ownWords(block: Block, start = 0, end = block.text.length): string {
  return ownLetters(block, start, end).replace(/\s+/g, ' ').trim();
}

/** The same, each word at its place: blanks stand for what is left out. */
export function ownLetters({ text, marks }: Block, start: number, end: number): string {
  const characters = Array.from({ length: end - start }, (_, index) => text[start + index] ?? '');
  for (const { kind, start: from, end: to } of marks) {
    if (kind !== 'lang' && kind !== 'code') continue;
    characters.fill(' ', Math.max(0, from - start), Math.max(0, Math.min(to, end) - start));
  }
  return characters.join('').replace(codes, (code) => ' '.repeat(code.length));
}
