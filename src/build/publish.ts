import type { VFile } from 'vfile';
import { pdfPath } from '../html/head.ts';
import { makeIndexPage, type Published } from '../html/index-page.ts';
import { makeParallelPage } from '../html/parallel/parallel-page.ts';
import { hasParallel } from '../html/parallel/parallel-path.ts';
import { makeSitemap } from '../html/sitemap.ts';
import type { Locale } from '../model/locale.ts';
import { version } from '../model/version.ts';
import { type Assets, fontAssets, imageAssets, readAsset, scriptAssets, styleAssets } from './assets.ts';
import type { Built, Format } from './built.ts';
import { editionEntry } from './edition-entry.ts';
import { keyOf, type Manifest, writeManifest } from './manifest.ts';
import type { Sources } from './sources.ts';
import type { Product, Stage } from './stage.ts';

/** What a build came to. */
export interface Summary {
  readonly editions: readonly Built[];
  /** How many pages and PDFs were published, and their bytes. */
  readonly pages: number;
  readonly pdfs: number;
  readonly bytes: number;
  /** Files that a former build had published and that are gone now. */
  readonly removed: readonly string[];
  /** Every file that was looked at, with the messages that did not stop the build. */
  readonly files: readonly VFile[];
  /** How many wordings of each language's catalogue nobody has reviewed. */
  readonly unreviewed: ReadonlyMap<Locale, number>;
}

/** What is to be published. */
export interface Publishing {
  readonly sources: Sources;
  readonly built: readonly Built[];
  readonly wanted: readonly Format[];
  /** Whether all there is was built: then what else a former build published is obsolete. */
  readonly whole: boolean;
  /** What a former build published there. */
  readonly former: Manifest | undefined;
  readonly stage: Stage;
  /** Ends it, as long as nothing is published. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Publishes editions: their files, what they link to, the index, the sitemap and, last of all, the manifest.
 * What a former build published of other editions stays listed.
 */
export async function publish(publishing: Publishing): Promise<Summary> {
  const { sources, built, wanted, whole, former, stage, signal } = publishing;
  const { workshop, files } = sources;
  const { publication, catalogues } = workshop;
  const kept = whole ? [] : (former?.editions ?? []);

  const products: Product[] = [];
  const put = async (path: string, bytes: string | Uint8Array) => products.push(await stage.put(path, bytes));
  const assets: Assets = new Map([...styleAssets(workshop), ...scriptAssets(workshop)]);
  const editions = new Map(kept.map((entry) => [keyOf(entry), entry]));
  const withHtml = wanted.includes('html');
  for (const one of built) {
    const { circular, locale, page, pdf } = one;
    if (withHtml) await put(page.path, page.html);
    if (pdf) await put(pdfPath(circular, locale), pdf);
    for (const [path, file] of [...fontAssets(page.fonts), ...imageAssets(circular)]) assets.set(path, file);
    const key = keyOf({ slug: circular.slug, locale });
    editions.set(key, await editionEntry(one, withHtml, workshop, editions.get(key)));
  }
  const parallel = new Set(withHtml ? built.map(({ circular }) => circular) : []);
  for (const circular of parallel) {
    if (!hasParallel(circular, workshop)) continue;
    const page = await makeParallelPage(circular, workshop);
    await put(page.path, page.html);
    for (const [path, file] of fontAssets(page.fonts)) assets.set(path, file);
  }
  const count = products.length;
  const bytes = products.reduce((sum, { size }) => sum + size, 0);

  const formerFiles = whole ? [] : (former?.files ?? []);
  const sizes = new Map([...formerFiles, ...products].map((file) => [file.path, file.size]));
  const published: Published = ({ slug }, locale) =>
    Object.entries(editions.get(keyOf({ slug, locale }))?.formats ?? {}).map(([format, { path }]) => ({
      format: format as Format,
      path,
      size: sizes.get(path) ?? 0,
    }));
  const index = await makeIndexPage(workshop, published);
  for (const [path, file] of fontAssets(index.fonts)) assets.set(path, file);
  for (const path of assets.keys()) await put(path, (await readAsset(assets, path)) as Uint8Array);
  await put('index.html', index.html);
  await put('sitemap.xml', makeSitemap(publication, published));

  const listed = new Map([...formerFiles, ...products].map((file) => [file.path, file]));
  const manifest: Manifest = {
    hexapla: version,
    files: [...listed.values()],
    editions: [...editions.values()],
  };
  await stage.put('manifest.json', writeManifest(manifest));
  const removed = (former?.files ?? []).map(({ path }) => path).filter((path) => !listed.has(path));
  signal?.throwIfAborted();
  await stage.publish(removed);
  const pdfs = built.filter(({ pdf }) => pdf).length;
  const unreviewed = new Map(
    publication.locales.map((locale) => [locale, catalogues.get(locale).unreviewed]),
  );
  return { editions: built, pages: count - pdfs, pdfs, bytes, removed, files, unreviewed };
}
