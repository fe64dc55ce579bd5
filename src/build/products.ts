import type { Locale } from '../model/locale.ts';
import type { Format, Places } from './built.ts';
import { type AssetFiles, type AssetFinder, readAsset } from './fresh/asset-files.ts';
import type { KnownCircular, KnownPdf } from './fresh/ledger.ts';
import type { EditionRecord, StoredCircular, PageRecord } from './make/record.ts';
import type { StagedFile } from './stage.ts';
import type { Store } from './store/cacache-store.ts';

/** A file that `dist` is to have, and how to get what it holds. */
export interface Product extends StagedFile {
  readonly load: () => Promise<string | Uint8Array>;
}

/** Where products come from. */
export interface Loading {
  readonly assets: Pick<AssetFinder, 'images'>;
  readonly store: Pick<Store, 'get'>;
  /** Gives a circular with its pages. */
  readonly load: (slug: string) => Promise<StoredCircular>;
}

/** The edition of a circular in a language. */
export function editionIn({ record }: KnownCircular, locale: Locale): EditionRecord {
  const edition = record.editions.find((one) => one.locale === locale);
  if (!edition) throw new Error(`There is no page of ${record.facts?.reference ?? record.slug} in ${locale}`);
  return edition;
}

/** The pages of a circular that show some of its editions. */
export function pagesOf(known: KnownCircular, locales: readonly Locale[]): PageRecord[] {
  const editions = locales.map((locale) => editionIn(known, locale));
  return known.record.parallel ? [known.record.parallel, ...editions] : editions;
}

/** Lists the files of some editions of a circular: pages, PDFs, pictures. Nothing is loaded. */
export function productsOf(
  known: KnownCircular,
  locales: readonly Locale[],
  wanted: readonly Format[],
  { assets, store, load }: Loading,
): Product[] {
  const { record, files, pdfs } = known;
  const page = ({ path, size, sha256 }: PageRecord): Product => ({
    path,
    size,
    sha256,
    load: async () => (await load(record.slug)).pages.get(path) as Buffer,
  });
  const pdf = (locale: Locale) =>
    pdfProduct(editionIn(known, locale).pdfPath, pdfs[locale] as KnownPdf, store);
  return [
    ...(wanted.includes('html') ? pagesOf(known, locales).map(page) : []),
    ...(wanted.includes('pdf') ? locales.map(pdf) : []),
    ...assetProducts(assets.images(record, files)),
  ];
}

/** The files that pages link to. */
export function assetProducts(assets: AssetFiles): Product[] {
  return Array.from(assets, ([path, asset]) => ({
    path,
    size: asset.size,
    sha256: asset.sha256,
    load: () => readAsset(asset),
  }));
}

/** Where an edition is published in some formats. */
export function placesOf(known: KnownCircular, locale: Locale, wanted: readonly Format[]): Places {
  const { path, size, pdfPath } = editionIn(known, locale);
  const pdf = known.pdfs[locale];
  return {
    ...(wanted.includes('html') && { html: { path, size } }),
    ...(wanted.includes('pdf') && pdf && { pdf: { path: pdfPath, size: pdf.size } }),
  };
}

function pdfProduct(path: string, { key, size, sha256 }: KnownPdf, store: Pick<Store, 'get'>): Product {
  return {
    path,
    size,
    sha256,
    async load() {
      const bytes = await store.get(key);
      // Another process can take away what this one has just put there.
      if (!bytes) throw new Error(`The cache lost ${path} while it was built; build again`);
      return bytes;
    },
  };
}
