import type { Point } from 'unist';
import type { Level, TextStatus } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { CircularRecord } from './make/record.ts';

/** What is kept in mind of every circular at once: as little as what is told of all of them needs. */
export interface Note {
  readonly slug: string;
  /** The key under which the store has what was made of it. */
  readonly key: string;
  /** `circular.yaml`, as messages name it. */
  readonly path: string;
  /** How many open messages of each level there are, and whether one of them stops a build. */
  readonly levels: Readonly<Record<Level, number>>;
  readonly stops: boolean;
  /** Nothing where its facts are not sound. */
  readonly facts?: NotedFacts | undefined;
}

interface NotedFacts {
  readonly reference: string;
  /** Where the reference stands in `circular.yaml`. */
  readonly referenceAt: Point | undefined;
  readonly date: string;
  /** The names of links without an address. */
  readonly gaps: readonly string[];
  /** The letters that there are, in the order of the publication. */
  readonly letters: readonly { readonly locale: Locale; readonly status: TextStatus }[];
}

/** Notes, by the folders of circulars. */
export type Notes = Map<string, Note>;

/** Notes a circular. */
export function noteOf(key: string, { slug, path, levels, stops, facts }: CircularRecord): Note {
  if (!facts) return { slug, key, path, levels, stops };
  const { reference, referenceAt, date, gaps } = facts;
  const letters = shared(facts.letters.map(({ locale, status }) => ({ locale, status })));
  return { slug, key, path, levels, stops, facts: { reference, referenceAt, date, gaps, letters } };
}

/** What was noted of a circular. */
export function noted(notes: Notes, slug: string): Note {
  const note = notes.get(slug);
  if (!note) throw new Error(`Nothing was noted of ${slug}`);
  return note;
}

/** Lists of letters, by what they say: thousands of circulars have the same one, and there are few others. */
const known = new Map<string, NotedFacts['letters']>();

function shared(letters: NotedFacts['letters']): NotedFacts['letters'] {
  const key = letters.map(({ locale, status }) => `${locale} ${status}`).join();
  const one = known.get(key) ?? letters;
  known.set(key, one);
  return one;
}
