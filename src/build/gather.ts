import { join } from 'node:path';
import { eachInTurn } from '../model/each-in-turn.ts';
import type { Locale } from '../model/locale.ts';
import { pauses } from './pauses.ts';
import type { Circulars } from './circulars.ts';
import { ChangedError } from './errors.ts';
import type { BenchOf, Common } from './fresh/common.ts';
import type { FontNumbers } from './fresh/font-lists.ts';
import { hashOf } from './fresh/hash.ts';
import type { KnownCircular } from './fresh/ledger.ts';
import { type SeenFiles, seeFolder } from './fresh/see-folder.ts';
import type { CircularTask } from './make/circular-task.ts';
import type { Makers } from './make/makers.ts';
import type { CircularRecord } from './make/record.ts';
import { noteOf, type Notes } from './notes.ts';
import type { Tell } from './step.ts';

/** A circular of the content, and what is known of it without reading it. */
export interface Found {
  /** The hash of all that its pages, its alignment and its messages are made from. */
  readonly key: string;
  readonly files: SeenFiles;
  readonly bench: BenchOf;
  readonly task: CircularTask;
}

/** What is wanted of all circulars. */
export interface Wanted {
  /** The `content` folder, absolute. */
  readonly content: string;
  readonly only: readonly string[];
  readonly locales: readonly Locale[];
  /** The day of the release, ISO 8601, where it is to be one. */
  readonly release: string | undefined;
  /** The languages in which a circular has a PDF beside its page. */
  readonly pdfsOf: (slug: string) => CircularTask['pdfs'];
}

/** How often a circular is made whose files are saved again and again meanwhile, before the build gives up. */
const ATTEMPTS = 5;

/** Finds the keys of what is to be made of a circular, by its files as they are now. */
export function findCircular(
  slug: string,
  { content, only, locales, release, pdfsOf }: Wanted,
  common: Common,
  former: KnownCircular | undefined,
): Found {
  const files = seeFolder(join(content, slug), former?.files);
  const hashes = Object.entries(files).map(([path, seen]) => [path, seen[4]]);
  const pdfs = pdfsOf(slug);
  const key = `circular ${hashOf([common.pageKey, slug, hashes, locales, pdfs, release])}`;
  const checkKey = `check ${hashOf([common.checkKey, slug, hashes, release])}`;
  return {
    key,
    bench: common.bench,
    files,
    task: {
      slug,
      files,
      checkKey,
      formerCheckKey: former?.checkKey,
      alignKey: common.alignKey,
      only,
      locales,
      pdfs,
      today: release,
    },
  };
}

/** What circulars are gathered with. */
export interface Gathering {
  readonly circulars: Circulars;
  readonly notes: Notes;
  /** Finds one as it is now. */
  readonly find: (slug: string) => Found;
}

/**
 * Looks at all circulars, and notes of those that are as the last build made them what that build knew. The last ones come first: they are
 * the newest, as a rule, and what changes.
 *
 * @param begin is told of the others at once.
 * @returns their folders.
 */
export async function lookAtCirculars(
  { circulars, notes, find }: Gathering,
  begin: (found: Found) => void,
): Promise<string[]> {
  const fresh: string[] = [];
  const pause = pauses();
  for (const slug of circulars.slugs.toReversed()) {
    await pause();
    const former = circulars.former(slug);
    const found = find(slug);
    const { key, files } = found;
    if (former?.key !== key) {
      begin(found);
      fresh.push(slug);
      continue;
    }
    const isSaved = Object.entries(files).some(([path, seen]) => former.files[path] !== seen);
    if (isSaved) circulars.put(slug, { ...former, files });
    notes.set(slug, noteOf(key, former.record));
  }
  return fresh.toReversed();
}

/** What makes circulars. */
interface Making extends Gathering {
  readonly makers: Pick<Makers, 'make'>;
  readonly fonts: Pick<FontNumbers, 'share'>;
  /** What stays of what was known of one that is made anew. */
  readonly staying: (slug: string) => Pick<KnownCircular, 'pdfs' | 'products' | 'published'>;
  /** How many are made at once. */
  readonly atOnce: number;
}

/**
 * Makes circulars, unless the store has them; one that was saved meanwhile as it is now.
 *
 * @param fresh their folders.
 * @param tell is told of each that is asked of the makers.
 * @throws ChangedError where the files of one do not come to rest.
 */
export async function makeCirculars(fresh: readonly string[], making: Making, tell: Tell): Promise<void> {
  const { circulars, notes, find, makers, fonts, staying, atOnce } = making;
  const make = async (slug: string, attempts = ATTEMPTS): Promise<Found & { record: CircularRecord }> => {
    const found = find(slug);
    try {
      return { ...found, record: await makers.make(found, tell) };
    } catch (error) {
      // Of what another process throws only the name is known.
      if (!(error instanceof Error && error.name === ChangedError.name) || attempts === 1) throw error;
      return make(slug, attempts - 1);
    }
  };
  await eachInTurn(fresh, atOnce, async (slug) => {
    const { key, files, task, record } = await make(slug);
    circulars.put(slug, {
      key,
      checkKey: task.checkKey,
      files,
      record: fonts.share(record),
      ...staying(slug),
    });
    notes.set(slug, noteOf(key, record));
  });
}
