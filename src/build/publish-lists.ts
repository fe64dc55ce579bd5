import type { IndexListing } from '../html/index-page.ts';
import type { ListedCircular } from '../html/listed.ts';
import { cutIntoPages, type Dated, navigationOf } from '../html/list-pages.ts';
import { toMapped, writeSitemap, writeSitemapIndex } from '../html/sitemap.ts';
import { hashOfAll } from './fresh/hash.ts';
import type { MadeList } from './make/maker.ts';

/** A list file that was published. */
export interface KeptList {
  /** Its place below `dist`. */
  readonly path: string;
  /** Made of the hash of all that it was made from; the store has a page of the index under it. */
  readonly key: string;
  /** As their packages name them. */
  readonly fonts: readonly string[];
}

/** What is to be listed, and where to. */
export interface Listing {
  /** The hash of what all pages have in common. */
  readonly pageKey: string;
  /** Every circular that is to be listed. */
  readonly circulars: readonly Dated[];
  /** What lists say of one: asked page by page, so that of thousands few are in memory at a time. */
  readonly listed: (slug: string) => ListedCircular;
  /** The list files of the last build. */
  readonly former: readonly KeptList[];
  /** Whether a list file of the last build is still as it was put there. */
  readonly isThere: (path: string) => boolean;
  /** The address of what is published. */
  readonly site: string;
  /** Gives a page of the index. */
  readonly make: (key: string, listing: IndexListing) => Promise<MadeList>;
  /** Puts a file there, in pieces. */
  readonly put: (path: string, pieces: Iterable<string>) => Promise<void>;
}

/**
 * Publishes the files that list what is published, the pages of the index and the sitemaps: of them those that are to say something
 * else than in the last build, or are not as it put them there.
 *
 * @param most how many circulars a page of the index may list, where it is not the usual number.
 * @returns all list files that there are now.
 */
export async function publishLists(listing: Listing, most?: number): Promise<KeptList[]> {
  const { pageKey, listed, isThere, site, make, put } = listing;
  const former = new Map(listing.former.map((one) => [one.path, one]));
  const lists: KeptList[] = [];
  /** @param write puts it there, and tells the fonts that it asks for. */
  const publish = async (
    path: string,
    says: Iterable<unknown>,
    write: (key: string) => Promise<readonly string[]>,
  ) => {
    const key = `list ${hashOfAll([pageKey, path, ...says])}`;
    const before = former.get(path);
    lists.push(before?.key === key && isThere(path) ? before : { path, key, fonts: await write(key) });
  };
  const publishMap = (path: string, says: Iterable<unknown>, write: () => Iterable<string>) =>
    publish(path, says, async () => {
      await put(path, write());
      return [];
    });

  const pages = cutIntoPages(listing.circulars, most);
  const navigation = navigationOf(pages);
  for (const page of pages) {
    const { sitemap, circulars: dated, ...place } = page;
    const circulars = dated.map(({ slug }) => listed(slug));
    await publish(place.path, [navigation, ...circulars], async (key) => {
      const { html, fonts } = await make(key, { place, navigation, circulars });
      await put(place.path, [html]);
      return fonts;
    });
    const mapped = toMapped(circulars);
    await publishMap(sitemap, mapped, () => writeSitemap(mapped, site));
  }
  if (pages.length > 1) {
    const sitemaps = pages.map(({ sitemap }) => sitemap);
    await publishMap('sitemap.xml', sitemaps, () => writeSitemapIndex(sitemaps, site));
  }
  return lists;
}
