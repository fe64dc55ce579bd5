import type { Locale } from '../model/locale.ts';
import type { Places } from './built.ts';
import { folderOf } from './folder-of.ts';
import type { Ledger } from './fresh/ledger.ts';
import type { PlacedFiles } from './fresh/seen-files.ts';
import { type EditionEntry, MANIFEST } from './manifest.ts';
import type { StagedFile } from './stage.ts';

/** What a former build published. */
export interface Former {
  /** The circulars of which it published something, and the files of each. */
  readonly slugs: () => readonly string[];
  readonly filesOf: (slug: string) => readonly StagedFile[];
  /** Where editions of a circular are published, by language. */
  readonly publishedOf: (slug: string) => Readonly<Record<Locale, Places>>;
  /** What pages link to that is of no circular, and the paths of lists. */
  readonly assets: readonly StagedFile[];
  readonly lists: readonly string[];
  /** What the manifest says of its editions: read when it is asked for, as it is large. */
  readonly entries: () => Promise<readonly EditionEntry[]>;
}

/**
 * Tells what a former build published: by the ledger, or else by the manifest.
 *
 * @param ledger nothing where it does not know it all, or the manifest is not as it was put there.
 */
export async function openFormer(out: string, ledger: Ledger | undefined): Promise<Former | undefined> {
  if (ledger) {
    const filesOf = (slug: string) => toFiles(ledger.circulars.get(slug)?.products);
    const publishedOf = (slug: string) => ledger.circulars.get(slug)?.published ?? {};
    const around = aroundIn(toFiles(ledger.products));
    return { slugs: ledger.circulars.names, filesOf, publishedOf, ...around, entries: () => entriesIn(out) };
  }
  const manifest = await read(out);
  if (!manifest) return undefined;
  const sizes = new Map(manifest.files.map(({ path, size }) => [path, size]));
  const published = new Map<string, Record<Locale, Places>>();
  for (const { slug, locale, formats } of manifest.editions) {
    const places = Object.entries(formats).map(([format, { path }]) => [
      format,
      { path, size: sizes.get(path) ?? 0 },
    ]);
    published.set(slug, { ...published.get(slug), [locale]: Object.fromEntries(places) as Places });
  }
  const files = Map.groupBy(manifest.files, ({ path }) => folderOf(path));
  return {
    slugs: () => [...files.keys()].filter((folder) => folder !== '' && folder !== ASSETS),
    filesOf: (slug) => files.get(slug) ?? [],
    publishedOf: (slug) => published.get(slug) ?? {},
    ...aroundIn([...(files.get('') ?? []), ...(files.get(ASSETS) ?? [])]),
    entries: async () => manifest.editions,
  };
}

/** The folder of what pages link to: no circular may be called so. */
const ASSETS = 'assets';

/** Beside the folders of circulars, and the manifest, are lists alone. */
function aroundIn(files: readonly StagedFile[]): Pick<Former, 'assets' | 'lists'> {
  const assets = files.filter(({ path }) => folderOf(path) === ASSETS);
  const lists = files.map(({ path }) => path).filter((path) => folderOf(path) === '' && path !== MANIFEST);
  return { assets, lists };
}

/** Files, as they were seen. */
export function toFiles(seen: PlacedFiles = new Map()): StagedFile[] {
  return Array.from(seen, ([path, [size, , , , sha256]]) => ({ path, size, sha256 }));
}

async function entriesIn(out: string): Promise<readonly EditionEntry[]> {
  const manifest = await read(out);
  if (!manifest)
    throw new Error(`The manifest of ${out} cannot be read; build all of it again, with --no-cache`);
  return manifest.editions;
}

/** What reads manifests is loaded when it is wanted. */
async function read(out: string) {
  const { readManifest } = await import('./read-manifest.ts');
  return readManifest(out);
}
