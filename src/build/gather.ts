import { join } from 'node:path';
import type { Locale } from '../model/locale.ts';
import { findFolders } from '../source/find-folders.ts';
import { ChangedError } from './errors.ts';
import type { Common } from './fresh/common.ts';
import { fontSharing } from './fresh/font-lists.ts';
import { hashOf } from './fresh/hash.ts';
import type { Ledger, LedgerCircular } from './fresh/ledger.ts';
import { type SeenFiles, seeFolder } from './fresh/see-folder.ts';
import type { Tell } from './step.ts';
import type { CircularTask } from './make/circular-task.ts';
import type { Makers } from './make/makers.ts';
import type { CircularRecord } from './make/record.ts';

/** A circular of the content, and what is known of it without reading it. */
export interface Found {
  readonly slug: string;
  /** The hash of all that its pages, its alignment and its messages are made from. */
  readonly key: string;
  readonly files: SeenFiles;
  /** The hash of what all circulars have in common. */
  readonly pageKey: string;
  readonly task: CircularTask;
  /** What the last build of it came to. */
  readonly former: LedgerCircular | undefined;
}

/** A circular that was read, now or in a former build. */
export interface Gathered extends Found {
  readonly record: CircularRecord;
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

/** Finds the circulars, and the keys of what is to be made of them. */
export function findCirculars(wanted: Wanted, common: Common, ledger: Ledger | undefined): Found[] {
  return findFolders(wanted.content).map((slug) =>
    findCircular(slug, wanted, common, ledger?.circulars.get(slug)),
  );
}

/** Finds the keys of what is to be made of a circular, by its files as they are now. */
export function findCircular(
  slug: string,
  { content, only, locales, release, pdfsOf }: Wanted,
  common: Common,
  former: LedgerCircular | undefined,
): Found {
  const files = seeFolder(join(content, slug), former?.files);
  const hashes = Object.entries(files).map(([path, seen]) => [path, seen[4]]);
  const pdfs = pdfsOf(slug);
  const key = `circular ${hashOf([common.pageKey, slug, hashes, locales, pdfs, release])}`;
  const checkKey = `check ${hashOf([common.checkKey, slug, hashes, release])}`;
  return {
    slug,
    key,
    pageKey: common.pageKey,
    files,
    former,
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

/**
 * Gives the record of each circular: as the last build left it, or as the store has it, or made anew; of one that was saved
 * meanwhile as it is now.
 *
 * @param tell is told of each that is asked of the makers.
 * @param again finds one anew.
 * @throws ChangedError where the files of one do not come to rest.
 */
export async function gather(
  found: readonly Found[],
  makers: Pick<Makers, 'make'>,
  tell: Tell,
  again: (one: Found) => Found,
): Promise<Gathered[]> {
  const share = fontSharing();
  const make = async (one: Found, attempts: number): Promise<Gathered> => {
    if (one.former?.key === one.key) return { ...one, record: one.former.record };
    try {
      return { ...one, record: share(await makers.make(one, tell)) };
    } catch (error) {
      // Of what another process throws only the name is known.
      if (!(error instanceof Error && error.name === ChangedError.name) || attempts === 1) throw error;
      return make(again(one), attempts - 1);
    }
  };
  return Promise.all(found.map((one) => make(one, ATTEMPTS)));
}
