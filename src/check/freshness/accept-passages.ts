import type { Acceptance, Accepted, AcceptedPassage } from '../../model/accepted.ts';
import type { Alignment, Bitext } from '../../model/alignment.ts';
import type { Locale } from '../../model/locale.ts';
import type { CheckedText } from '../rule.ts';
import { type Passage, passagesOf } from './passages.ts';

/** What is accepted, by whom, and when. */
export interface Accepting extends Pick<Acceptance, 'by' | 'on'> {
  readonly isChosen: (passage: Passage, bitext: Bitext<CheckedText>) => boolean;
}

/**
 * Accepts passages of the translations of a part. What was accepted already keeps its name and its date; what was accepted
 * of words that a translation has no more is let go.
 *
 * @param before what was accepted of the part.
 * @returns what is accepted now: passages in the order of the source, those of former sources last; and how many are new.
 */
export function acceptPassages(
  { bitexts }: Alignment<CheckedText>,
  before: Accepted[string],
  { by, on, isChosen }: Accepting,
): { passages: AcceptedPassage[]; added: number } {
  const found = new Map(
    bitexts.map((bitext) => {
      const passages = passagesOf(bitext).map((one) => ({ ...one, chosen: isChosen(one, bitext) }));
      return [bitext.target.text.locale, passages] as const;
    }),
  );
  const places = new Map<string, number>();
  const passages = new Map<string, { words: string; accepted: Acceptance[] }>();
  const put = (hash: string, words: string, one: Acceptance): number => {
    const { accepted } = passages.get(hash) ?? passages.set(hash, { words, accepted: [] }).get(hash) ?? {};
    if (!accepted || accepted.some(({ locale, hash: own }) => locale === one.locale && own === one.hash))
      return 0;
    accepted.push(one);
    return 1;
  };
  /** Whether an acceptance still says something: of what stands there, or of what is stale. */
  const isKept = (source: string, { locale, hash }: Acceptance): boolean => {
    const own = found.get(locale)?.filter(({ targetHash }) => targetHash === hash);
    return !own || own.some(({ sourceHash, chosen }) => sourceHash === source || !chosen);
  };
  for (const { hash, words, accepted } of before)
    for (const one of accepted) if (isKept(hash, one)) put(hash, words, one);
  let added = 0;
  for (const [locale, own] of found) {
    for (const { source, sourceHash, targetHash, words, chosen } of own) {
      places.set(sourceHash, Math.min(places.get(sourceHash) ?? Number.POSITIVE_INFINITY, source[0] ?? 0));
      if (chosen) added += put(sourceHash, words, { locale, hash: targetHash, by, on });
    }
  }
  const orderOf = (locale: Locale) => [...found.keys()].indexOf(locale);
  const placeOf = (hash: string) => places.get(hash) ?? Number.MAX_SAFE_INTEGER;
  return {
    passages: [...passages]
      .map(([hash, { words, accepted }]) => ({
        hash,
        words,
        accepted: accepted.toSorted((a, b) => orderOf(a.locale) - orderOf(b.locale)),
      }))
      .toSorted((a, b) => placeOf(a.hash) - placeOf(b.hash)),
    added,
  };
}
