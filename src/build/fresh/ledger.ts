import type { Locale } from '../../model/locale.ts';
import type { Places } from '../built.ts';
import type { CircularRecord } from '../make/record.ts';
import { toldKey } from '../make/told-key.ts';
import type { KeptList } from '../publish-lists.ts';
import type { Store } from '../store/cacache-store.ts';
import type { CommonFiles, CommonRecord } from './common.ts';
import { type Drawer, openDrawer, type Packing, unpackValue } from './drawer.ts';
import { type FontLists, type FontNumbers, type KeptRecord, numberFonts } from './font-lists.ts';
import { ledgerKey } from './ledger-keys.ts';
import { readPacked } from './packed-part.ts';
import type { Scratch } from './scratch.ts';
import type { SeenFiles } from './see-folder.ts';
import type { PlacedFiles, SeenFile } from './seen-files.ts';

/** A PDF, as the store has it. */
export interface KnownPdf {
  /** Its key in the store. */
  readonly key: string;
  readonly size: number;
  readonly sha256: string;
}

/** What is known of a circular. */
export interface KnownCircular {
  /** The key under which the store has its pages. */
  readonly key: string;
  /** The key under which the store has what its checks came to. */
  readonly checkKey: string;
  /** The files of its folder. */
  readonly files: SeenFiles;
  readonly record: CircularRecord;
  /** Its PDFs, by language. */
  readonly pdfs: Readonly<Record<Locale, KnownPdf>>;
  /** What of it was put into `dist`. */
  readonly products: PlacedFiles;
  /** Where its editions are published, by language: those of former builds too. */
  readonly published: Readonly<Record<Locale, Places>>;
}

/** Files of `dist`, as JSON can tell them. */
type KeptFiles = readonly (readonly [path: string, seen: SeenFile])[];

/** A circular as a ledger has it. */
type KeptCircular = Omit<KnownCircular, 'record' | 'products'> & {
  readonly record: KeptRecord;
  readonly products: KeptFiles;
};

/** What is published beside circulars. */
export interface LedgerRest {
  /** The index and the sitemap, each in one file or several. */
  readonly lists: readonly KeptList[];
  /** Whether all that the manifest lists is known. */
  readonly isComplete: boolean;
  /** The hash of what was built: which circulars there were, and what was wanted of them. */
  readonly orderKey: string;
}

/** Which things a ledger tells: one that another Hexapla wrote may tell others. */
export const FORM = 9;

/** What is known of a `dist` beside its circulars. */
export interface LedgerHead {
  readonly content: string;
  readonly pageKey: string;
  readonly common: CommonFiles;
  readonly commonRecord: CommonRecord;
  /** Fonts, by their paths. */
  readonly assets: SeenFiles;
  /** What was put into `dist` that is of no circular. */
  readonly products: PlacedFiles;
  readonly rest: LedgerRest;
  /** The lists of fonts that pages ask for. */
  readonly fontLists: FontLists;
}

/** What the store has under the key of a ledger. */
export interface KeptHead extends Omit<LedgerHead, 'products'> {
  readonly form: number;
  readonly products: KeptFiles;
  /** The keys of its parts. */
  readonly parts: readonly string[];
}

/** What is known of a `dist` and of what it was built from. */
export interface Ledger extends LedgerHead {
  /** The numbers by which its circulars name lists of fonts. */
  readonly fonts: FontNumbers;
  readonly circulars: Drawer<KnownCircular>;
  readonly parts: readonly LedgerPart[];
}

/** Some circulars of a ledger, which the store has under a key of their own: what says the same is not written anew. */
export interface LedgerPart {
  readonly key: string;
  readonly slugs: readonly string[];
}

/** How circulars are packed: their pages name lists of fonts by numbers. */
export function packingWith({ toNumbers, toLists }: FontNumbers): Packing<KnownCircular> {
  return {
    pack: ({ record, products, ...circular }): KeptCircular => ({
      ...circular,
      products: [...products],
      record: toNumbers(record),
    }),
    unpack: ({ record, products, ...circular }: KeptCircular) => ({
      ...circular,
      products: new Map(products),
      record: toLists(record),
    }),
  };
}

/**
 * Reads the ledger of a `dist`; nothing where there is none, or one of another `content`.
 *
 * @param scratch where its circulars are kept that are too many for memory: they are there until it is closed.
 */
export async function readLedger(
  { store, scratch }: { readonly store: Pick<Store, 'get'>; readonly scratch: Scratch },
  out: string,
  content: string,
): Promise<Ledger | undefined> {
  const bytes = await store.get(ledgerKey(out));
  if (!bytes) return undefined;
  const kept = headOf(bytes);
  if (kept?.content !== content) return undefined;
  const { form: _form, parts: keys, products, ...head } = kept;
  const fonts = numberFonts(head.fontLists);
  const circulars = openDrawer(packingWith(fonts), scratch);
  const parts: LedgerPart[] = [];
  for (const key of keys) {
    const part = await store.get(key);
    if (!part) return undefined;
    const own = readPacked(part);
    for (const [slug, packed] of own) circulars.putPacked(slug, packed);
    parts.push({ key, slugs: own.map(([slug]) => slug) });
  }
  return { ...head, products: new Map(products), fonts, circulars, parts };
}

/** What a ledger begins with; nothing where another Hexapla wrote it. */
function headOf(bytes: Buffer): KeptHead | undefined {
  // Others had lines after it.
  const end = bytes.indexOf(10);
  const head = JSON.parse(bytes.toString('utf8', 0, end < 0 ? bytes.length : end)) as KeptHead;
  return head.form === FORM ? head : undefined;
}

/** The keys of all that a ledger names; nothing where a part of it is lost, as nobody knows then what that named. */
export async function keysOf(store: Pick<Store, 'get'>, key: string): Promise<string[] | undefined> {
  const bytes = await store.get(key);
  const { parts = [], fontLists = [], rest } = (bytes && headOf(bytes)) ?? {};
  const keys = [...parts, ...(rest?.lists.map((list) => list.key) ?? [])];
  const packing = packingWith(numberFonts(fontLists));
  for (const part of parts) {
    const own = await store.get(part);
    if (!own) return undefined;
    for (const [, packed] of readPacked(own)) {
      const { key: pages, checkKey, pdfs } = unpackValue(packing, packed);
      keys.push(pages, toldKey(pages), checkKey, ...Object.values(pdfs).map((pdf) => pdf.key));
    }
  }
  return keys;
}
