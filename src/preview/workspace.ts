import { basename, dirname, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { type CheckedContent, checkContent } from '../build/check-content.ts';
import { hasErrors, stops } from '../build/errors.ts';
import { openTold, type Told } from '../check/told.ts';
import type { Workshop } from '../html/workshop.ts';
import type { Circular, Publication } from '../model/circular.ts';
import type { ReadCircular } from '../source/read-circular.ts';

/** What pages of a circular can be made of. */
export interface Good {
  readonly circular: Circular;
  readonly workshop: Workshop;
}

/** A circular as it is being written. */
export interface Watched {
  readonly slug: string;
  readonly read: ReadCircular;
  /** The last state that pages can be made of, where there was one. */
  readonly good: Good | undefined;
  /** The files around it as they are now, with their messages. */
  readonly files: readonly VFile[];
  /** Why its pages show a former state, or none, where they do. */
  readonly broken: readonly Told[];
}

/** What was found when a content folder was last looked at. */
export interface Seen {
  /** Counts how often it was looked at. */
  readonly version: number;
  readonly circulars: ReadonlyMap<string, Watched>;
  /** The publication, as it was last read without fault. */
  readonly publication: Publication | undefined;
  /** What is wrong with what all circulars are made with. */
  readonly broken: readonly Told[];
  /** Why templates or catalogues cannot be used, where they cannot. */
  readonly faults: readonly string[];
}

/** A content folder, looked at again when files change. */
export interface Workspace {
  /** What was last seen of it. */
  readonly seen: () => Seen;
  /**
   * Looks at circulars again.
   *
   * @param slugs their folders' names; all where there are none.
   */
  readonly refresh: (slugs?: readonly string[]) => Promise<void>;
}

/**
 * Opens a content folder. A circular that comes to be faulty keeps its last good state beside its messages.
 *
 * @param content the folder, absolute.
 * @param today the day by which waivers expire, ISO 8601.
 */
export async function openWorkspace(content: string, today: string): Promise<Workspace> {
  let seen: Seen = { version: 0, circulars: new Map(), publication: undefined, broken: [], faults: [] };
  const refresh = async (slugs: readonly string[] = []) => {
    const version = seen.version + 1;
    try {
      const checked = await checkContent(content, slugs, today);
      const kept = [...seen.circulars].filter(([slug]) => slugs.length > 0 && !slugs.includes(slug));
      const fresh = checked.read.map((read) =>
        watch(read, checked, seen.circulars.get(basename(read.folder))),
      );
      const circulars = [...kept, ...fresh.map((one) => [one.slug, one] as const)];
      seen = {
        version,
        circulars: new Map(circulars.toSorted(([a], [b]) => (a < b ? -1 : 1))),
        publication: checked.sound?.publication ?? seen.publication,
        broken: openTold(filesAround(checked)).filter(stops),
        faults: [],
      };
    } catch (error) {
      // Whatever it is, the next save may mend it.
      seen = { ...seen, version, faults: [(error as Error).message] };
    }
  };
  await refresh();
  return { seen: () => seen, refresh };
}

/** The files that are of no circular. */
function filesAround({ files, read }: CheckedContent): VFile[] {
  const folders = new Set(read.map(({ folder }) => folder));
  return files.filter(({ path }) => !folders.has(dirname(resolve(path))));
}

/** A circular as it was just read. */
function watch(read: ReadCircular, checked: CheckedContent, before: Watched | undefined): Watched {
  const { circular, folder } = read;
  const own = checked.files.filter(({ path }) => dirname(resolve(path)) === folder);
  const files = [...filesAround(checked), ...own];
  const isSound = checked.sound && circular && !hasErrors(files);
  return {
    slug: basename(folder),
    read,
    good: isSound ? { circular, workshop: { ...checked.sound, hasPdf: () => true } } : before?.good,
    files,
    broken: isSound ? [] : openTold(files).filter(stops),
  };
}
