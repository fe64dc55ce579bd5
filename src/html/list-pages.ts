/** What tells on which page of the index a circular is. */
export interface Dated {
  readonly slug: string;
  readonly reference: string;
  /** ISO 8601. */
  readonly date: string;
}

/** Where a page of the index is, and which it is. */
export interface IndexPlace {
  /** Its place below `dist`. */
  readonly path: string;
  /** That of all its circulars; nothing where the index is one page. */
  readonly year?: string;
  /** Which page of its year it is, from 1. */
  readonly number: number;
}

/** A page of the index, and what is listed there. */
export interface ListPage extends IndexPlace {
  /** The place below `dist` of the sitemap of the same circulars. */
  readonly sitemap: string;
  /** The newest first. */
  readonly circulars: readonly Dated[];
}

/** How many circulars a page of the index lists: in six languages it has half a megabyte then. */
const MOST = 200;

/**
 * Cuts the index into pages: one where it is short, else those of each year, the newest first.
 *
 * @param most how many circulars a page may list.
 */
export function cutIntoPages(circulars: readonly Dated[], most = MOST): ListPage[] {
  const all = circulars.toSorted(newestFirst);
  if (all.length <= most) return [{ path: 'index.html', number: 1, sitemap: 'sitemap.xml', circulars: all }];
  const newest = all[0]?.date.slice(0, 4);
  return Array.from(
    Map.groupBy(all, ({ date }) => date.slice(0, 4)),
    ([year, ofYear]) =>
      Array.from({ length: Math.ceil(ofYear.length / most) }, (_, index): ListPage => {
        const name = index === 0 ? year : `${year}-${index + 1}`;
        return {
          path: name === newest ? 'index.html' : `index-${name}.html`,
          year,
          number: index + 1,
          sitemap: `sitemap-${name}.xml`,
          circulars: ofYear.slice(index * most, (index + 1) * most),
        };
      }),
  ).flat();
}

/** What leads from each page of the index to all others; nothing where it is one page. */
export function navigationOf(pages: readonly ListPage[]): IndexPlace[] {
  return pages.flatMap(({ path, year, number }) => (year ? [{ path, year, number }] : []));
}

function newestFirst(a: Dated, b: Dated): number {
  const key = ({ date, reference }: Dated) => `${date} ${reference}`;
  if (key(a) === key(b)) return 0;
  return key(a) < key(b) ? 1 : -1;
}
