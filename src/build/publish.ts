import { version } from '../model/version.ts';
import type { Places } from './built.ts';
import type { DescribeEdition } from './edition-entry.ts';
import type { AssetFinder } from './fresh/asset-files.ts';
import type { DistFiles } from './fresh/dist-files.ts';
import type { LedgerRest } from './fresh/ledger.ts';
import type { SeenFiles } from './fresh/see-folder.ts';
import type { Former } from './former.ts';
import type { Gathered } from './gather.ts';
import { toList } from './lists.ts';
import type { Workbench } from './make/workbench.ts';
import { MANIFEST, writeManifest } from './manifest.ts';
import { entriesOf, manifestKeyOf } from './manifest-entries.ts';
import { placesOf } from './places.ts';
import { assetProducts, type Chosen, type Product, type Products } from './products.ts';
import { publishLists } from './publish-lists.ts';
import { seenNow } from './seen-now.ts';
import type { Stage, StagedFile } from './stage.ts';

/** What is to be published. */
export interface Publishing {
  readonly chosen: Chosen;
  readonly products: Products;
  /** Every circular there is. */
  readonly circulars: readonly Gathered[];
  readonly pageKey: string;
  readonly assets: AssetFinder;
  readonly dist: DistFiles;
  /** `dist`, absolute. */
  readonly out: string;
  /** What the last build came to, beside circulars. */
  readonly formerRest: LedgerRest | undefined;
  /** Whether all there is was built: then what else a former build published is obsolete. */
  readonly whole: boolean;
  /** What a former build published there; nothing where nothing of it is to stay that `dist` does not know. */
  readonly former: Former | undefined;
  /** What a build may have published that was killed before it could list it. */
  readonly abandoned: readonly string[];
  readonly bench: () => Promise<Workbench>;
  readonly describe: DescribeEdition;
  readonly openStage: () => Promise<Stage>;
  /** Ends it, as long as nothing is published. */
  readonly signal?: AbortSignal | undefined;
}

/** What was published. */
export interface PublishedFiles {
  /** How each file of `dist` is known now that was put there, by the slug of its circular; the rest under an empty one. */
  readonly seen: ReadonlyMap<string, SeenFiles>;
  readonly rest: LedgerRest;
  /** Where the formats of each edition are published, those of former builds too, by `keyOf`. */
  readonly places: ReadonlyMap<string, Places>;
  /** The paths of files that `dist` did not have. */
  readonly fresh: ReadonlySet<string>;
  /** Files that a former build had published and that are gone now. */
  readonly removed: readonly string[];
}

/**
 * Publishes what `dist` does not have yet: pages, PDFs, what they link to, the index, the sitemap and, last of all, the manifest.
 * What a former build published of other editions stays listed.
 */
export async function publish(publishing: Publishing): Promise<PublishedFiles> {
  const { chosen, products, whole, former, dist, formerRest, signal } = publishing;
  const kept = whole ? undefined : former;
  const places = placesOf(chosen, kept);
  const opened: { stage?: Stage } = {};
  const stage = async () => (opened.stage ??= await publishing.openStage());
  const fresh = new Set<string>();
  const own = new Map<string, StagedFile>();
  const put = async ({ path, size, sha256, load }: Product) => {
    own.set(path, { path, size, sha256 });
    if (dist.has(path, sha256)) return;
    signal?.throwIfAborted();
    await (await stage()).put(path, await load());
    fresh.add(path);
  };
  const known = (path: string) => {
    const seen = dist.get(path);
    return seen && dist.isIntact(path, seen) ? seen : undefined;
  };

  try {
    for (const files of products.circulars.values()) for (const one of files) await put(one);
    const formerLists = formerRest?.lists ?? [];
    const lists = await publishLists({
      ...toList(publishing.circulars, places),
      pageKey: publishing.pageKey,
      former: formerLists,
      isThere: (path) => known(path) !== undefined,
      bench: publishing.bench,
      async put(path, pieces) {
        signal?.throwIfAborted();
        await (await stage()).putPieces(path, pieces);
        fresh.add(path);
      },
    });
    // In their order, whichever of them were made: that is the order of the manifest's key.
    for (const { path } of lists) {
      const seen = known(path);
      const file = opened.stage?.products.get(path) ?? (seen && { path, size: seen[0], sha256: seen[4] });
      if (file) own.set(path, file);
    }
    const fonts = lists.flatMap((one) => one.fonts);
    for (const one of assetProducts(new Map([...products.assets, ...publishing.assets.fonts(fonts)])))
      await put(one);

    const listed = new Map<string, StagedFile>(kept?.files.map((file) => [file.path, file]));
    for (const [path, file] of own) listed.set(path, file);
    const past = formerLists.map(({ path }) => path).filter((path) => !own.has(path));
    for (const path of past) listed.delete(path);
    const before = new Set([
      ...dist.paths(),
      ...(former?.files ?? []).map(({ path }) => path),
      ...publishing.abandoned,
    ]);
    const removed = [...(whole ? before : [...publishing.abandoned, ...past])].filter(
      (path) => path !== MANIFEST && !listed.has(path),
    );
    const manifestKey = manifestKeyOf(publishing.pageKey, chosen, listed.values());
    if (formerRest?.manifestKey !== manifestKey || !known(MANIFEST)) {
      const manifest = {
        hexapla: version,
        files: [...listed.values()],
        editions: await entriesOf(chosen, publishing.describe, kept),
      };
      await (await stage()).putPieces(MANIFEST, writeManifest(manifest));
      fresh.add(MANIFEST);
    }
    signal?.throwIfAborted();
    if (opened.stage || removed.length > 0) await (await stage()).publish(removed);
    const isComplete = [...listed.keys()].every((path) => fresh.has(path) || dist.get(path) !== undefined);
    const rest = { lists, manifestKey, isComplete };
    return { seen: seenNow(publishing, own, fresh, opened.stage), rest, places, fresh, removed };
  } finally {
    await opened.stage?.discard();
  }
}
