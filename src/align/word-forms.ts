import { languageOf } from './language-of.ts';
import { stemOf } from './tokenize.ts';

/**
 * How the words behind tokens are written most often.
 *
 * @param locale BCP 47, of the texts.
 * @returns for each token of a word (`w` and its stem) its most frequent form; of forms as frequent the shorter one, then the
 *   first in the order of their letters.
 */
export function frequentForms(texts: readonly string[], locale: string): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const language = languageOf(locale);
  for (const text of texts) {
    for (const { segment, isWordLike } of segmenter.segment(text.normalize('NFKC').toLowerCase())) {
      if (!isWordLike || !/^[\p{L}\p{M}'’-]{2,}$/u.test(segment)) continue;
      const token = `w${/\p{Script=Han}/u.test(segment) ? segment : stemOf(segment, language)}`;
      const forms = counts.get(token) ?? new Map<string, number>();
      counts.set(token, forms.set(segment, (forms.get(segment) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([token, forms]) => {
      const sorted = [...forms].toSorted(
        ([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1),
      );
      return [token, sorted[0]?.[0] ?? ''];
    }),
  );
}
