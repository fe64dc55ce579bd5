import type { FontFile } from '../html/fonts/font-css.ts';
import type { EntryShelf } from '../html/index-section.ts';
import type { ListFile } from '../html/listed.ts';
import type { Places } from './built.ts';
import { indexKey } from './fresh/ledger-keys.ts';
import type { Gathered } from './gather.ts';
import { listedCirculars, publishedAt } from './lists.ts';
import type { Workbench } from './make/workbench.ts';
import type { Store } from './store/cacache-store.ts';

/** The files that list what is published, and the fonts that they ask for. */
export interface Lists {
  readonly files: readonly ListFile[];
  readonly fonts: readonly FontFile[];
}

/** What lists are made with. */
interface Making {
  readonly bench: () => Promise<Workbench>;
  /** The hash of what all pages have in common: entries that were made with something else are not used. */
  readonly pageKey: string;
  readonly store: Pick<Store, 'get' | 'put'>;
  /** The folder that is published to, absolute. */
  readonly out: string;
}

const load = () => Promise.all([import('../html/index-page.ts'), import('../html/sitemap.ts')]);

/** Loads what makes lists, while what they list is made. What fails fails again, and tells why, when they are made. */
export function prepareLists() {
  load().catch(() => {});
}

/** Makes the index and the sitemap of what is published; of the index only what is new. */
export async function makeLists(
  making: Making,
  circulars: readonly Gathered[],
  places: ReadonlyMap<string, Places>,
): Promise<Lists> {
  const [[{ makeIndexPage }, { makeSitemaps }], { sound }] = await Promise.all([load(), making.bench()]);
  if (!sound) throw new Error('A publication that is not sound has no index');
  const publication = { ...sound.publication, circulars: listedCirculars(circulars) };
  const published = publishedAt(places);
  const index = await makeIndexPage({ ...sound, publication, shelf: shelfOf(making) }, published);
  return { files: [index, ...makeSitemaps(publication, published)], fonts: index.fonts };
}

/** Keeps entries in the store, each language under its own key, after a line that tells what they were made with. */
function shelfOf({ pageKey, store, out }: Making): EntryShelf {
  const first = Buffer.from(`${pageKey}\n`);
  return {
    async get(locale) {
      const bytes = await store.get(indexKey(out, locale));
      return bytes?.subarray(0, first.length).equals(first) ? bytes.subarray(first.length) : undefined;
    },
    put: (locale, lines) => store.put(indexKey(out, locale), Buffer.concat([first, lines])),
  };
}
