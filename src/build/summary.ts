import type { VFile } from 'vfile';
import type { Level } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { Built } from './built.ts';
import type { Sound } from './judge.ts';
import type { Notes } from './notes.ts';
import type { Counts } from './tally.ts';

/** What a build came to. */
export interface Summary extends Readonly<Counts> {
  readonly editions: readonly Built[];
  /** Files that a former build had published and that are gone now. */
  readonly removed: readonly string[];
  /** The names of links without an address, behind the references of their circulars. */
  readonly gaps: readonly string[];
  /** How many open messages of each level there are; none of them stopped the build. */
  readonly messages: Readonly<Record<Level, number>>;
  /** Reads every file that was looked at from the cache, with its messages and without its text; throws where nothing was kept. */
  readonly files: () => Promise<VFile[]>;
  /** How many wordings of each language's catalogue nobody has reviewed. */
  readonly unreviewed: ReadonlyMap<Locale, number>;
  /** How many damaged entries of the cache were found, and made anew. */
  readonly damaged: number;
}

/** What a build has come to. */
interface Ended {
  readonly sound: Sound;
  readonly notes: Notes;
  readonly counts: Counts;
  readonly removed: readonly string[];
  readonly damaged: number;
}

/** Sums up a build. */
export function summarize({ sound, notes, counts, removed, damaged }: Ended): Summary {
  const chosen = sound.chosen.flatMap(({ slug, locales }) => {
    const facts = notes.get(slug)?.facts;
    return facts ? [{ slug, locales, facts }] : [];
  });
  return {
    editions: chosen.flatMap(({ slug, locales, facts: { reference, letters } }) =>
      letters
        .filter(({ locale }) => locales.includes(locale))
        .map(({ locale, status }) => ({ slug, reference, locale, status })),
    ),
    ...counts,
    removed,
    gaps: chosen.flatMap(({ facts: { reference, gaps } }) => gaps.map((name) => `${reference} ${name}`)),
    messages: sound.levels,
    files: sound.files,
    unreviewed: new Map(sound.common.unreviewed),
    damaged,
  };
}
