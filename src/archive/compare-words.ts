import { diffArrays } from 'diff';
import type { Locale } from '../model/locale.ts';

/** A stretch of words: of both texts, or of the old or the new one alone. */
export interface Piece {
  readonly text: string;
  readonly kind: 'same' | 'gone' | 'new';
}

/**
 * Compares two texts word by word, as their language has words: Chinese too.
 *
 * @returns their stretches in order; joined without what is new they are the old text, without what is gone the new one.
 */
export function compareWords(old: string, now: string, locale: Locale): Piece[] {
  return diffArrays(wordsOf(old, locale), wordsOf(now, locale)).map(({ value, added, removed }) => ({
    text: value.join(''),
    kind: added ? 'new' : removed ? 'gone' : 'same',
  }));
}

/** How much of two texts is the same, 0 to 1: of their letters, those in words that both have in the same order. */
export function likeness(old: string, now: string, locale: Locale): number {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const all = letters(old) + letters(now);
  if (all === 0) return old === now ? 1 : 0;
  const same = compareWords(old, now, locale).filter(({ kind }) => kind === 'same');
  return (2 * same.reduce((sum, { text }) => sum + letters(text), 0)) / all;
}

/** The words of a text, and what is between them. */
function wordsOf(text: string, locale: Locale): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
