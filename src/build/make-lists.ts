import type { Gathered } from './gather.ts';
import { listedCirculars, type Places, publishedAt } from './lists.ts';
import type { Workbench } from './make/workbench.ts';
import type { Lists } from './publish.ts';

/** Makes the index and the sitemap of what is published. */
export async function makeLists(
  { sound }: Workbench,
  circulars: readonly Gathered[],
  places: ReadonlyMap<string, Places>,
): Promise<Lists> {
  if (!sound) throw new Error('A publication that is not sound has no index');
  const [{ makeIndexPage }, { makeSitemap }] = await Promise.all([
    import('../html/index-page.ts'),
    import('../html/sitemap.ts'),
  ]);
  const publication = { ...sound.publication, circulars: listedCirculars(circulars) };
  const published = publishedAt(places);
  const { html, fonts } = await makeIndexPage({ ...sound, publication }, published);
  return { index: html, fonts, sitemap: makeSitemap(publication, published) };
}
