import type { Former } from './former.ts';
import type { Circulars } from './circulars.ts';
import type { StagedFile } from './stage.ts';

/** What `dist` is to hold. */
export interface Contents {
  /** The circulars, and the files of each: all below a folder of its name. */
  readonly slugs: readonly string[];
  readonly filesOf: (slug: string) => readonly StagedFile[];
  /** What is of no circular, by its path. */
  readonly rest: ReadonlyMap<string, StagedFile>;
}

/** What contents are listed from. */
interface Listed {
  readonly circulars: Circulars;
  /** Whether all there is was built. */
  readonly whole: boolean;
  /** What a former build published. */
  readonly former: Former | undefined;
  /** The circulars of which something is published now, and these files of theirs. */
  readonly moving: ReadonlyMap<string, unknown>;
  readonly chosen: readonly { readonly slug: string }[];
  readonly filesOf: (slug: string) => readonly StagedFile[];
  readonly rest: ReadonlyMap<string, StagedFile>;
}

/** Lists what `dist` is to hold: what is published now, and what of former builds stays. */
export function listContents({ circulars, whole, former, moving, chosen, filesOf, rest }: Listed): Contents {
  const past = Map.groupBy(whole ? [] : (former?.files ?? []), ({ path }) => folderOf(path));
  const isOfCircular = (folder: string) => folder !== '' && folder !== 'assets';
  const others = [...past].flatMap(([folder, files]) => (isOfCircular(folder) ? [] : files));
  const stays = whole ? [] : [...circulars.formerSlugs(), ...[...past.keys()].filter(isOfCircular)];
  return {
    slugs: [...new Set([...chosen.map(({ slug }) => slug), ...stays])],
    filesOf(slug) {
      const files = new Map(past.get(slug)?.map((file) => [file.path, file]));
      const known = whole && moving.has(slug) ? undefined : circulars.find(slug);
      for (const [path, seen] of Object.entries(known?.products ?? {}))
        files.set(path, { path, size: seen[0], sha256: seen[4] });
      if (moving.has(slug))
        for (const { path, size, sha256 } of filesOf(slug)) files.set(path, { path, size, sha256 });
      return [...files.values()];
    },
    rest: new Map([...others.map((file) => [file.path, file] as const), ...rest]),
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

/** Tells whether a path is that of a file among them. */
export function isAmong({ slugs, filesOf, rest }: Contents): (path: string) => boolean {
  const there = new Set(slugs);
  return (path) => {
    const slug = folderOf(path);
    return rest.has(path) || (there.has(slug) && filesOf(slug).some((one) => one.path === path));
  };
}

/** The first folder of a path; empty where there is none. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('/')));
}

function byPath(a: StagedFile, b: StagedFile): number {
  return a.path < b.path ? -1 : 1;
}
