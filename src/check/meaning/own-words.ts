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
  let letters = text.slice(start, end);
  for (const { kind, start: from, end: to } of marks) {
    if ((kind !== 'lang' && kind !== 'code') || to <= start || from >= end) continue;
    const [first, last] = [Math.max(0, from - start), Math.min(to, end) - start];
    letters = letters.slice(0, first) + ' '.repeat(last - first) + letters.slice(last);
  }
  return letters.replace(codes, (code) => ' '.repeat(code.length));
}
