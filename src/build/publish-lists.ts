import type { ListedCircular } from '../html/listed.ts';
import { cutIntoPages, type Dated, navigationOf } from '../html/list-pages.ts';
import { toMapped, writeSitemap, writeSitemapIndex } from '../html/sitemap.ts';
import { hashOfAll } from './fresh/hash.ts';
import type { Workbench } from './make/workbench.ts';

/** A list file that was published: its place below `dist`, the hash of all that it was made from, the fonts that it asks for. */
export interface KeptList {
  readonly path: string;
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
  readonly bench: () => Promise<Workbench>;
  /** Puts a file there, in pieces. */
  readonly put: (path: string, pieces: Iterable<string>) => Promise<void>;
}

/** A list file that was made. */
interface Made {
  readonly pieces: Iterable<string>;
  readonly fonts: readonly string[];
}

const load = () => import('../html/index-page.ts');

/** Loads what makes lists, while what they list is made. What fails fails again, and tells why, when they are made. */
export function prepareLists(): void {
  load().catch(() => {});
}

/**
 * Publishes the files that list what is published, the pages of the index and the sitemaps: of them those that are to say something
 * else than in the last build, or are not as it put them there.
 *
 * @param most how many circulars a page of the index may list, where it is not the usual number.
 * @returns all list files that there are now.
 */
export async function publishLists(listing: Listing, most?: number): Promise<KeptList[]> {
  const { pageKey, listed, isThere, put } = listing;
  const former = new Map(listing.former.map((one) => [one.path, one]));
  const lists: KeptList[] = [];
  const publish = async (
    path: string,
    says: Iterable<unknown>,
    make: (bench: Sound) => Made | Promise<Made>,
  ) => {
    const key = hashOfAll([pageKey, path, ...says]);
    const before = former.get(path);
    if (before?.key === key && isThere(path)) {
      lists.push(before);
      return;
    }
    const { pieces, fonts } = await make(await soundBench(listing));
    await put(path, pieces);
    lists.push({ path, key, fonts });
  };

  const pages = cutIntoPages(listing.circulars, most);
  const navigation = navigationOf(pages);
  for (const page of pages) {
    const circulars = page.circulars.map(({ slug }) => listed(slug));
    await publish(page.path, [navigation, ...circulars], async (bench) => {
      const { makeIndexPage } = await load();
      const { html, fonts } = await makeIndexPage(bench, { place: page, navigation, circulars });
      return { pieces: [html], fonts: fonts.map(({ specifier }) => specifier) };
    });
    const mapped = toMapped(circulars);
    await publish(page.sitemap, mapped, ({ publication: { site } }) => ({
      pieces: writeSitemap(mapped, site),
      fonts: [],
    }));
  }
  if (pages.length > 1) {
    const sitemaps = pages.map(({ sitemap }) => sitemap);
    await publish('sitemap.xml', sitemaps, ({ publication: { site } }) => ({
      pieces: writeSitemapIndex(sitemaps, site),
      fonts: [],
    }));
  }
  return lists;
}

type Sound = NonNullable<Workbench['sound']>;

async function soundBench({ bench }: Pick<Listing, 'bench'>): Promise<Sound> {
  const { sound } = await bench();
  if (!sound) throw new Error('A publication that is not sound has no index');
  return sound;
}
