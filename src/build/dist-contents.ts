import { folderOf } from './folder-of.ts';
import type { Former } from './former.ts';
import type { StagedFile } from './stage.ts';

/** What `dist` is to hold. */
export interface Contents {
  /** The circulars, and the files of each: all below a folder of its name. */
  readonly slugs: readonly string[];
  readonly filesOf: (slug: string) => readonly StagedFile[];
  /** What is of no circular, by its path. */
  readonly rest: ReadonlyMap<string, StagedFile>;
}

/**
 * Lists what `dist` is to hold: what is published now, and what of a former build stays.
 *
 * @param now the circulars that were chosen, their files, and what is of none.
 * @param kept nothing where nothing of it stays.
 */
export function listContents(now: Contents, kept: Former | undefined): Contents {
  const chosen = new Set(now.slugs);
  return {
    slugs: [...new Set([...now.slugs, ...(kept?.slugs() ?? [])])],
    filesOf(slug) {
      const files = new Map(kept?.filesOf(slug).map((file) => [file.path, file]));
      if (chosen.has(slug)) for (const file of now.filesOf(slug)) files.set(file.path, file);
      return [...files.values()];
    },
    rest: new Map([...(kept?.assets ?? []).map((file) => [file.path, file] as const), ...now.rest]),
  };
}

/** All files, in the order of their paths: those of one circular after the other, as together they are large. */
export function* filesInOrder({ slugs, filesOf, rest }: Contents): Generator<StagedFile> {
  const others = [...rest.values()].toSorted(byPath);
  let next = 0;
  for (const folder of slugs.map((slug) => `${slug}/`).toSorted()) {
    for (let one = others[next]; one && one.path < folder; one = others[next]) {
      yield one;
      next += 1;
    }
    yield* filesOf(folder.slice(0, -1)).toSorted(byPath);
  }
  yield* others.slice(next);
}

/** Tells whether a path is that of a file among them; it is asked for those of one circular after the other. */
export function isAmong({ slugs, filesOf, rest }: Contents): (path: string) => boolean {
  const there = new Set(slugs);
  let last: { readonly slug: string; readonly paths: ReadonlySet<string> } | undefined;
  return (path) => {
    const slug = folderOf(path);
    if (rest.has(path) || !there.has(slug)) return rest.has(path);
    if (last?.slug !== slug) last = { slug, paths: new Set(filesOf(slug).map((file) => file.path)) };
    return last.paths.has(path);
  };
}

function byPath(a: StagedFile, b: StagedFile): number {
  return a.path < b.path ? -1 : 1;
}
