import type { Locale } from '../../model/locale.ts';

/** Words, blanks and marks that are left beside what has changed. */
const BESIDE = 8;

/**
 * Cuts what words were, and what they are, to where they differ, with a few words beside it; `…` stands for what is left out.
 *
 * @param locale the language of both, which says where words end.
 */
export function cutToChange(before: string, after: string, locale: Locale): [before: string, after: string] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const [old, now] = [before, after].map((words) =>
    [...segmenter.segment(words)].map(({ segment }) => segment),
  );
  if (!old || !now) return [before, after];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const from = Math.max(0, start - BESIDE);
  const beyond = Math.max(0, end - BESIDE);
  const cut = (words: readonly string[]) => {
    const left = words
      .slice(from, words.length - beyond)
      .join('')
      .trim();
    return `${from > 0 ? '… ' : ''}${left}${beyond > 0 ? ' …' : ''}`;
  };
  return [cut(old), cut(now)];
}
