import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word that a mistyped one was probably meant to be.
 *
 * @returns `, did you mean …?` to put behind a message, or nothing where no known word is near (more
 *   than a third of its letters differ).
 */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const near = closest(word, known);
  return distance(word, near) <= Math.max(1, Math.ceil(near.length / 3)) ? `, did you mean \`${near}\`?` : '';
}
