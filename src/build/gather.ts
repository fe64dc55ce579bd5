import { join } from 'node:path';
import type { Locale } from '../model/locale.ts';
import { findFolders } from '../source/find-folders.ts';
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

/** Finds the circulars, and the keys of what is to be made of them. */
export function findCirculars(wanted: Wanted, common: Common, ledger: Ledger | undefined): Found[] {
  const { content, only, locales, release, pdfsOf } = wanted;
  return findFolders(content).map((slug) => {
    const former = ledger?.circulars.get(slug);
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
        checkKey,
        formerCheckKey: former?.checkKey,
        alignKey: common.alignKey,
        only,
        locales,
        pdfs,
        today: release,
      },
    };
  });
}

/**
 * Gives the record of each circular: as the last build left it, or as the store has it, or made anew.
 *
 * @param tell is told of each that is asked of the makers.
 */
export async function gather(
  found: readonly Found[],
  makers: Pick<Makers, 'make'>,
  tell: Tell,
): Promise<Gathered[]> {
  const share = fontSharing();
  return Promise.all(
    found.map(async (one) => {
      const { key, former } = one;
      if (former?.key === key) return { ...one, record: former.record };
      return { ...one, record: share(await makers.make(one, tell)) };
    }),
  );
}
