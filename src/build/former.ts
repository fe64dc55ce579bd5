import type { Locale } from '../model/locale.ts';
import type { Places } from './built.ts';
import type { DistFiles } from './fresh/dist-files.ts';
import type { Ledger } from './fresh/ledger.ts';
import { type EditionEntry, MANIFEST } from './manifest.ts';
import type { StagedFile } from './stage.ts';

/** An edition that a former build published, and where. */
export interface FormerEdition {
  readonly slug: string;
  readonly locale: Locale;
  readonly places: Places;
}

/** What a former build published. */
export interface Former {
  readonly files: readonly StagedFile[];
  readonly editions: readonly FormerEdition[];
  /** What the manifest says of its editions: read when it is asked for, as it is large. */
  readonly entries: () => Promise<readonly EditionEntry[]>;
}

/** Tells what a former build published: by the ledger where that knows it all and the manifest is as it was put there, else by the manifest. */
export async function openFormer(
  out: string,
  ledger: Ledger | undefined,
  dist: DistFiles,
): Promise<Former | undefined> {
  const listed = dist.get(MANIFEST);
  if (ledger?.rest.isComplete && listed && dist.isIntact(MANIFEST, listed))
    return byLedger(out, ledger, dist);
  const manifest = await read(out);
  if (!manifest) return undefined;
  const sizes = new Map(manifest.files.map(({ path, size }) => [path, size]));
  const editions = manifest.editions.map(({ slug, locale, formats }) => {
    const places = Object.entries(formats).map(([format, { path }]) => [
      format,
      { path, size: sizes.get(path) ?? 0 },
    ]);
    return { slug, locale, places: Object.fromEntries(places) as Places };
  });
  return { files: manifest.files, editions, entries: async () => manifest.editions };
}

function byLedger(out: string, ledger: Ledger, dist: DistFiles): Former {
  const files = dist.paths().flatMap((path): StagedFile[] => {
    const seen = dist.get(path);
    return seen && path !== MANIFEST ? [{ path, size: seen[0], sha256: seen[4] }] : [];
  });
  const editions = Array.from(ledger.circulars, ([slug, { published }]) =>
    Object.entries(published).map(([locale, places]) => ({ slug, locale, places })),
  );
  return { files, editions: editions.flat(), entries: () => entriesIn(out) };
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
