import type { FontFile } from '../html/fonts/font-css.ts';
import { version } from '../model/version.ts';
import type { Format, Places } from './built.ts';
import type { DescribeEdition } from './edition-entry.ts';
import type { AssetFinder } from './fresh/asset-files.ts';
import type { DistFiles } from './fresh/dist-files.ts';
import { hashOf } from './fresh/hash.ts';
import type { LedgerRest } from './fresh/ledger.ts';
import type { SeenFiles } from './fresh/see-folder.ts';
import type { Former, FormerEdition } from './former.ts';
import type { Gathered } from './gather.ts';
import { listKeyOf } from './lists.ts';
import { type EditionEntry, keyOf, MANIFEST, writeManifest } from './manifest.ts';
import { assetProducts, type Chosen, type Product, type Products } from './products.ts';
import { seenNow } from './seen-now.ts';
import type { Stage, StagedFile } from './stage.ts';

/** What the index and the sitemap are. */
export interface Lists {
  readonly index: string;
  readonly sitemap: string;
  readonly fonts: readonly FontFile[];
}

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
  readonly makeLists: (places: ReadonlyMap<string, Places>) => Promise<Lists>;
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
  const places = placesOf(publishing, kept);
  const listKey = listKeyOf(publishing.pageKey, publishing.circulars, places);
  const opened: { stage?: Stage } = {};
  const stage = async () => (opened.stage ??= await publishing.openStage());
  const fresh = new Set<string>();
  const listed = new Map<string, StagedFile>(kept?.files.map((file) => [file.path, file]));
  const put = async ({ path, size, sha256, load }: Product) => {
    listed.set(path, { path, size, sha256 });
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
    for (const own of products.circulars.values()) for (const one of own) await put(one);
    const [index, sitemap] = [known('index.html'), known('sitemap.xml')];
    let { fonts = [] } = formerRest ?? {};
    if (formerRest?.listKey === listKey && index && sitemap) {
      for (const [path, seen] of [
        ['index.html', index],
        ['sitemap.xml', sitemap],
      ] as const)
        listed.set(path, { path, size: seen[0], sha256: seen[4] });
    } else {
      const lists = await publishing.makeLists(places);
      fonts = lists.fonts.map(({ specifier }) => specifier);
      for (const [path, text] of [
        ['index.html', lists.index],
        ['sitemap.xml', lists.sitemap],
      ] as const) {
        listed.set(path, await (await stage()).put(path, text));
        fresh.add(path);
      }
    }
    for (const one of assetProducts(new Map([...products.assets, ...publishing.assets.fonts(fonts)])))
      await put(one);

    const before = new Set([
      ...dist.paths(),
      ...(former?.files ?? []).map(({ path }) => path),
      ...publishing.abandoned,
    ]);
    const removed = [...(whole ? before : publishing.abandoned)].filter(
      (path) => path !== MANIFEST && !listed.has(path),
    );
    const manifestKey = hashOf([
      publishing.pageKey,
      chosen.wanted,
      [...listed.values()],
      chosen.editions.map(({ circular }) => circular.key),
    ]);
    if (formerRest?.manifestKey !== manifestKey || !known(MANIFEST)) {
      const manifest = {
        hexapla: version,
        files: [...listed.values()],
        editions: await entriesOf(publishing, kept),
      };
      await (await stage()).putPieces(MANIFEST, writeManifest(manifest));
      fresh.add(MANIFEST);
    }
    signal?.throwIfAborted();
    if (opened.stage || removed.length > 0) await (await stage()).publish(removed);
    const isComplete = [...listed.keys()].every((path) => fresh.has(path) || dist.get(path) !== undefined);
    const rest = { listKey, fonts, manifestKey, isComplete };
    return { seen: seenNow(publishing, listed, fresh, opened.stage), rest, places, fresh, removed };
  } finally {
    await opened.stage?.discard();
  }
}

/** Where the formats of each edition are published, those of former builds too. */
function placesOf({ chosen }: Publishing, kept: Former | undefined): Map<string, Places> {
  const places = new Map<string, Places>(kept?.editions.map((one) => [keyOf(one), one.places]));
  const pdfs = new Map(chosen.printed.map((one) => [one.chosen, one]));
  for (const one of chosen.editions) {
    const { edition, circular } = one;
    const key = keyOf({ slug: circular.slug, locale: edition.locale });
    const pdf = pdfs.get(one);
    places.set(key, {
      ...places.get(key),
      ...(chosen.wanted.includes('html') && { html: { path: edition.path, size: edition.size } }),
      ...(pdf && { pdf: { path: edition.pdfPath, size: pdf.size } }),
    });
  }
  return places;
}

/** What the manifest says of editions; that of before is read where something of it stays. */
async function entriesOf(
  { chosen, describe }: Publishing,
  kept: Former | undefined,
): Promise<EditionEntry[]> {
  const own = new Set(
    chosen.editions.map(({ circular: { slug }, edition: { locale } }) => keyOf({ slug, locale })),
  );
  const stays = ({ slug, locale, places }: FormerEdition) =>
    !own.has(keyOf({ slug, locale })) ||
    Object.keys(places).some((format) => !chosen.wanted.includes(format as Format));
  const former = kept?.editions.some(stays) ? await kept.entries() : [];
  const entries = new Map(former.map((entry) => [keyOf(entry), entry]));
  const printed = new Set(chosen.printed.map((one) => one.chosen));
  for (const one of chosen.editions) {
    const key = keyOf({ slug: one.circular.slug, locale: one.edition.locale });
    const formats = { html: chosen.wanted.includes('html'), pdf: printed.has(one) };
    entries.set(key, describe(one, formats, entries.get(key)));
  }
  return [...entries.values()];
}
