import type { Locale } from '../model/locale.ts';
import type { Places } from './built.ts';
import type { Ledger } from './fresh/ledger.ts';
import { type EditionEntry, MANIFEST } from './manifest.ts';
import type { StagedFile } from './stage.ts';

/** What a former build published. */
export interface Former {
  /** Its files, but for those that the ledger knows. */
  readonly files: readonly StagedFile[];
  /** The circulars that it published. */
  readonly slugs: () => readonly string[];
  /** Where editions of a circular are published, by language. */
  readonly publishedOf: (slug: string) => Readonly<Record<Locale, Places>>;
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
    return {
      files: [],
      slugs: ledger.circulars.names,
      publishedOf: (slug) => ledger.circulars.get(slug)?.published ?? {},
      entries: () => entriesIn(out),
    };
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
  return {
    files: manifest.files.filter(({ path }) => path !== MANIFEST),
    slugs: () => [...published.keys()],
    publishedOf: (slug) => published.get(slug) ?? {},
    entries: async () => manifest.editions,
  };
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
