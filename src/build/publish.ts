import { isAllKnown } from './all-known.ts';
import { putManifest } from './put-manifest.ts';
import { type Format, inOrder } from './built.ts';
import type { Circulars } from './circulars.ts';
import { listContents } from './dist-contents.ts';
import type { DescribeEditions } from './edition-entry.ts';
import { type Former, toFiles } from './former.ts';
import { findObsolete } from './find-obsolete.ts';
import type { AssetFinder } from './fresh/asset-files.ts';
import type { KnownCircular, Ledger, LedgerRest } from './fresh/ledger.ts';
import type { PlacedFiles } from './fresh/seen-files.ts';
import type { ChosenCircular } from './judge.ts';
import { MANIFEST } from './manifest.ts';
import { assetProducts, type Loading, pagesOf, placesOf, type Product, productsOf } from './products.ts';
import type { KeptList, Listing } from './publish-lists.ts';
import type { StagedFile } from './stage.ts';
import { openStaging, type Staging } from './staging.ts';
import type { Tally } from './tally.ts';

/** What is to be published. */
export interface Publishing extends Loading {
  readonly chosen: readonly ChosenCircular[];
  readonly wanted: readonly Format[];
  readonly circulars: Circulars;
  /** Those of which nothing is to be published. */
  readonly standing: ReadonlySet<string>;
  readonly tally: Tally;
  readonly assets: AssetFinder;
  /** `dist`, absolute. */
  readonly out: string;
  /** What the last build knew; whether it knew all that is published; and whether circulars are as it knew them. */
  readonly ledger: Ledger | undefined;
  readonly knowsAll: boolean;
  readonly isStill: boolean;
  /** The hash of what is built. */
  readonly orderKey: string;
  /** Whether all there is was built: then what else a former build published is obsolete. */
  readonly whole: boolean;
  /** What a former build published there; nothing where nothing of it is to stay that the ledger does not know. */
  readonly former: Former | undefined;
  /** What a build may have published that was killed before it could list it. */
  readonly abandoned: readonly string[];
  readonly publishLists: (to: Publishable) => Promise<KeptList[]>;
  readonly describe: DescribeEditions;
  /** Ends it, as long as nothing is published. */
  readonly signal?: AbortSignal | undefined;
}

/** Where lists are put, and what they are to tell of. */
interface Publishable extends Pick<Listing, 'isThere' | 'put'> {
  /** Where the editions of a chosen circular are published now. */
  readonly publishedOf: (slug: string) => KnownCircular['published'];
}

/** What was published. */
export interface PublishedFiles {
  /** How each file is known now that is of no circular. */
  readonly products: PlacedFiles;
  /** What is known now of a circular of which something was to be published: found as it is asked for, as all of them are large. */
  readonly knownNow: (slug: string) => KnownCircular | undefined;
  readonly rest: LedgerRest;
  /** Whether `dist` is as it was. */
  readonly isSame: boolean;
  /** Files that a former build had published and that are gone now. */
  readonly removed: readonly string[];
}

/**
 * Publishes what `dist` does not have yet: pages, PDFs, what they link to, the index, the sitemap and, last of all, the manifest.
 * What a former build published of other editions stays listed.
 */
export async function publish(publishing: Publishing): Promise<PublishedFiles> {
  const { chosen, wanted, circulars, standing, whole, knowsAll, former, ledger, orderKey } = publishing;
  const localesOf = new Map(chosen.map(({ slug, locales }) => [slug, locales]));
  const moving = chosen.filter(({ slug }) => !standing.has(slug));
  const productsNow = (slug: string) =>
    productsOf(circulars.get(slug), localesOf.get(slug) ?? [], wanted, publishing);
  const publishedNow = (slug: string): KnownCircular['published'] => {
    const known = circulars.get(slug);
    if (standing.has(slug)) return known.published;
    const stays = whole ? {} : (former?.publishedOf(slug) ?? {});
    const places = (localesOf.get(slug) ?? []).map((locale) => [
      locale,
      inOrder({ ...stays[locale], ...placesOf(known, locale, wanted) }),
    ]);
    return { ...stays, ...Object.fromEntries(places) };
  };
  const staging = openStaging(publishing.out, publishing.signal);
  try {
    // Those that stay are remembered, not those that are put: of thousands of new circulars all are.
    const untouched = new Set<string>();
    for (const one of moving)
      for (const path of await putCircular(one, productsNow(one.slug), publishing, staging))
        untouched.add(path);
    const { lists, rest, put } = await putRest(publishing, staging, publishedNow);
    const filesOf = (slug: string) =>
      standing.has(slug) ? toFiles(circulars.get(slug).products) : productsNow(slug).map(toFile);
    const contents = listContents(
      { slugs: [...localesOf.keys()], filesOf, rest },
      whole ? undefined : former,
    );
    const removed = findObsolete(publishing, contents);
    const isSame =
      publishing.isStill &&
      staging.isEmpty() &&
      removed.length === 0 &&
      staging.isThere(MANIFEST, ledger?.products.get(MANIFEST));
    if (!isSame) {
      const manifest = await putManifest(publishing, contents, staging);
      rest.set(MANIFEST, manifest.file);
      if (manifest.isPut) put.add(MANIFEST);
    }
    await staging.publish(removed);

    const others = [...contents.rest.values(), ...rest.values()];
    const products = staging.see(others, ledger?.products, (path) => put.has(path));
    const known = (slug: string): KnownCircular => {
      const now = circulars.get(slug);
      const before = circulars.former(slug)?.products;
      const seen = staging.see(productsNow(slug), before, (path) => !untouched.has(path));
      const stay = whole || !knowsAll ? [] : now.products;
      return { ...now, published: publishedNow(slug), products: new Map([...stay, ...seen]) };
    };
    const movingNow = new Set(moving.map(({ slug }) => slug));
    const knownNow = (slug: string) => (movingNow.has(slug) ? known(slug) : undefined);
    const isComplete = whole || knowsAll || (await isAllKnown(former, localesOf, productsNow, products));
    return { products, knownNow, rest: { lists, isComplete, orderKey }, isSame, removed };
  } finally {
    await staging.discard();
  }
}

/**
 * Puts the files of a circular.
 *
 * @returns the paths of those that `dist` has.
 */
async function putCircular(
  { slug, locales }: ChosenCircular,
  files: readonly Product[],
  { circulars, tally }: Publishing,
  staging: Staging,
): Promise<string[]> {
  const known = circulars.get(slug);
  const before = circulars.former(slug)?.products;
  const stays: string[] = [];
  const put = new Set<string>();
  for (const file of files) {
    if (await staging.put(file, before?.get(file.path))) put.add(file.path);
    else stays.push(file.path);
  }
  tally.add(pagesOf(known, locales), files, put);
  return stays;
}

/** Puts what is of no circular: lists, and what pages link to. */
async function putRest(
  { publishLists, tally, assets, ledger }: Publishing,
  staging: Staging,
  publishedOf: Publishable['publishedOf'],
) {
  const before = (path: string) => ledger?.products.get(path);
  const rest = new Map<string, StagedFile>();
  const put = new Set<string>();
  const lists = await publishLists({
    publishedOf,
    isThere: (path) => staging.isThere(path, before(path)),
    async put(path, pieces) {
      rest.set(path, await staging.putPieces(path, pieces, () => true));
      put.add(path);
    },
  });
  for (const { path } of lists) {
    const seen = before(path);
    if (seen && !rest.has(path)) rest.set(path, { path, size: seen[0], sha256: seen[4] });
  }
  const fonts = assets.fonts(lists.flatMap((one) => one.fonts));
  for (const one of assetProducts(new Map([...tally.linked(), ...fonts]))) {
    rest.set(one.path, toFile(one));
    if (await staging.put(one, before(one.path))) put.add(one.path);
  }
  return { lists, rest, put };
}

/** What is told of a product. */
function toFile({ path, size, sha256 }: Product): StagedFile {
  return { path, size, sha256 };
}
