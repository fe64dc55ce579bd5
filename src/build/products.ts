import type { Format } from './built.ts';
import { type AssetFiles, type AssetFinder, readAsset } from './fresh/asset-files.ts';
import type { ChosenEdition } from './judge.ts';
import type { Makers } from './make/makers.ts';
import type { PageRecord } from './make/record.ts';
import type { PrintedEdition } from './printing.ts';
import type { Store } from './store/cacache-store.ts';

/** A file that `dist` is to have, and how to get what it holds. */
export interface Product {
  /** Its place below `dist`, with forward slashes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly load: () => Promise<string | Uint8Array>;
}

/** What is to be published. */
export interface Chosen {
  readonly editions: readonly ChosenEdition[];
  readonly printed: readonly PrintedEdition[];
  readonly wanted: readonly Format[];
}

/** The files of circulars, by slug, and the files that they link to. */
export interface Products {
  readonly circulars: ReadonlyMap<string, readonly Product[]>;
  readonly assets: AssetFiles;
}

/** Where the files come from. */
interface Loading {
  readonly store: Pick<Store, 'get'>;
  readonly load: Makers['load'];
}

/** Lists the files of what was chosen. Nothing is loaded. */
export function productsOf(
  { editions, printed, wanted }: Chosen,
  assets: AssetFinder,
  { store, load }: Loading,
): Products {
  const pdfs = new Map(printed.map((one) => [one.chosen, one]));
  const linked = new Map([...assets.styles, ...assets.scripts]);
  const circulars = new Map<string, Product[]>();
  const withHtml = wanted.includes('html');
  // Thousands of pages ask for the same.
  const known = new Set<readonly string[]>();
  const link = (fonts: readonly string[]) => {
    if (known.has(fonts)) return;
    known.add(fonts);
    for (const [path, asset] of assets.fonts(fonts)) linked.set(path, asset);
  };
  for (const chosen of editions) {
    const { circular, edition } = chosen;
    const { slug, record, files } = circular;
    const page = (one: PageRecord): Product => ({
      ...one,
      load: async () => (await load(circular)).pages[one.path] as string,
    });
    let own = circulars.get(slug);
    if (!own) {
      own = [];
      circulars.set(slug, own);
      for (const [path, asset] of assets.images(record, files)) linked.set(path, asset);
      if (withHtml && record.parallel) {
        own.push(page(record.parallel));
        link(record.parallel.fonts);
      }
    }
    if (withHtml) own.push(page(edition));
    const pdf = pdfs.get(chosen);
    if (pdf) own.push(pdfProduct(edition.pdfPath, pdf, store));
    link(edition.fonts);
  }
  return { circulars, assets: linked };
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

function pdfProduct(path: string, { key, size, sha256 }: PrintedEdition, store: Pick<Store, 'get'>): Product {
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
