import type { IndexEntries, IndexEntry } from '../html/index-entry.ts';
import { indexKey } from './fresh/ledger.ts';
import type { Gathered } from './gather.ts';
import type { Places } from './built.ts';
import { listedCirculars, publishedAt } from './lists.ts';
import type { Workbench } from './make/workbench.ts';
import type { Lists } from './publish.ts';
import type { Store } from './store/cacache-store.ts';

/** What lists are made with. */
interface Making {
  readonly bench: () => Promise<Workbench>;
  /** The hash of what all pages have in common: entries that were made with something else are not used. */
  readonly pageKey: string;
  readonly store: Pick<Store, 'get' | 'put'>;
  /** The folder that is published to, absolute. */
  readonly out: string;
}

/** Entries of an index as the store keeps them. */
interface KeptEntries {
  readonly pageKey: string;
  readonly entries: readonly (readonly [string, IndexEntry])[];
}

const load = () => Promise.all([import('../html/index-page.ts'), import('../html/sitemap.ts')]);

/** Loads what makes lists, while what they list is made. What fails fails again, and tells why, when they are made. */
export function prepareLists() {
  load().catch(() => {});
}

/** Makes the index and the sitemap of what is published; of the index only what is new. */
export async function makeLists(
  { bench, pageKey, store, out }: Making,
  circulars: readonly Gathered[],
  places: ReadonlyMap<string, Places>,
): Promise<Lists> {
  const [[{ makeIndexPage }, { makeSitemap }], { sound }, kept] = await Promise.all([
    load(),
    bench(),
    readEntries(store, out, pageKey),
  ]);
  if (!sound) throw new Error('A publication that is not sound has no index');
  const publication = { ...sound.publication, circulars: listedCirculars(circulars) };
  const published = publishedAt(places);
  const { html, fonts, entries } = await makeIndexPage({ ...sound, publication }, published, kept);
  const kepts: KeptEntries = { pageKey, entries: [...entries] };
  await store.put(indexKey(out), JSON.stringify(kepts));
  return { index: html, fonts, sitemap: makeSitemap(publication, published) };
}

async function readEntries(
  store: Pick<Store, 'get'>,
  out: string,
  pageKey: string,
): Promise<IndexEntries | undefined> {
  const bytes = await store.get(indexKey(out));
  const kept = bytes && (JSON.parse(bytes.toString()) as KeptEntries);
  return kept?.pageKey === pageKey ? new Map(kept.entries) : undefined;
}
