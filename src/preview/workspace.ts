import { basename, dirname, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { type CheckedContent, checkContent } from '../build/check-content.ts';
import { hasErrors, stops } from '../build/errors.ts';
import { type Readiness, readinessOf } from '../build/readiness.ts';
import { openTold, type Told } from '../check/told.ts';
import type { Workshop } from '../html/workshop.ts';
import type { Circular, Publication } from '../model/circular.ts';

/** What pages of a circular can be made of. */
export interface Good {
  readonly circular: Circular;
  readonly workshop: Workshop;
}

/** A circular as it is being written. */
export interface Watched {
  readonly slug: string;
  /** The last state that pages can be made of, where there was one. */
  readonly good: Good | undefined;
  /** The files around it as they are now, with their messages. */
  readonly files: readonly VFile[];
  /** Why its pages show a former state, or none, where they do. */
  readonly broken: readonly Told[];
  readonly readiness: readonly Readiness[];
}

/** All circulars of a content folder, looked at again when files change. */
export interface Workspace {
  readonly circulars: ReadonlyMap<string, Watched>;
  /** The publication, as it was last read without fault. */
  readonly publication: Publication | undefined;
  /** Why templates or catalogues cannot be used, where they cannot. */
  readonly fault: readonly string[];
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
  const circulars = new Map<string, Watched>();
  const state: { publication?: Publication | undefined; fault: readonly string[] } = { fault: [] };

  const refresh = async (slugs: readonly string[] = []) => {
    try {
      const checked = await checkContent(content, slugs, today);
      const there = new Set(checked.read.map(({ folder }) => basename(folder)));
      for (const slug of slugs.length > 0 ? slugs : circulars.keys())
        if (!there.has(slug)) circulars.delete(slug);
      for (const slug of there) circulars.set(slug, watch(slug, checked, circulars.get(slug)));
      state.publication = checked.sound?.publication ?? state.publication;
      state.fault = [];
    } catch (error) {
      // Whatever it is, the next save may mend it.
      state.fault = [(error as Error).message];
    }
  };
  await refresh();
  return {
    circulars,
    refresh,
    get publication() {
      return state.publication;
    },
    get fault() {
      return state.fault;
    },
  };
}

/** A circular as it was just read. */
function watch(slug: string, { files, read, sound }: CheckedContent, before: Watched | undefined): Watched {
  const folders = new Set(read.map(({ folder }) => folder));
  const own = read.filter(({ folder }) => basename(folder) === slug);
  const around = files.filter(({ path }) => {
    const folder = dirname(resolve(path));
    return !folders.has(folder) || basename(folder) === slug;
  });
  const circular = own[0]?.circular;
  const good =
    sound && circular && !hasErrors(around)
      ? { circular, workshop: { ...sound, hasPdf: () => true } }
      : before?.good;
  return {
    slug,
    good,
    files: around,
    broken: good && good !== before?.good ? [] : openTold(around).filter(stops),
    readiness: sound ? readinessOf(sound.publication, own, around) : (before?.readiness ?? []),
  };
}
