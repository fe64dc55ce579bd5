import type { AcceptedPassage } from '../../model/accepted.ts';
import type { Bitext } from '../../model/alignment.ts';
import type { CheckedText } from '../rule.ts';
import { type Passage, passagesOf } from './passages.ts';

/** A passage whose translation was accepted beside another source. */
export interface StalePassage extends Passage {
  /** The words of the source as they were. */
  readonly before: string;
}

/**
 * The passages whose source has changed since their translation was accepted, and whose translation has not. Where a
 * passage stands does not count.
 *
 * @param accepted what was accepted of the part; what was accepted last stands last.
 */
export function stalePassages(
  bitext: Bitext<CheckedText>,
  accepted: readonly AcceptedPassage[],
): StalePassage[] {
  const { locale } = bitext.target.text;
  const sources = Map.groupBy(
    accepted.flatMap(({ hash, words, accepted: all }) =>
      all.filter((one) => one.locale === locale).map((one) => ({ ...one, source: hash, words })),
    ),
    ({ hash }) => hash,
  );
  const passages = passagesOf(bitext);
  const there = new Set(passages.map(({ sourceHash }) => sourceHash));
  return passages.flatMap((passage) => {
    const known = sources.get(passage.targetHash) ?? [];
    const last = known.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))).at(-1);
    // Two passages may be translated in the same words: what was accepted of one says nothing of the other.
    if (!last || known.some(({ source }) => source === passage.sourceHash || there.has(source))) return [];
    return [{ ...passage, before: last.words }];
  });
}
