import type { Circulars } from './circulars.ts';
import type { AssetFinder } from './fresh/asset-files.ts';
import type { Common, CommonRecord } from './fresh/common.ts';
import type { FontNumbers } from './fresh/font-lists.ts';
import type { Ledger } from './fresh/ledger.ts';
import { writeLedger } from './fresh/write-ledger.ts';
import type { ChosenCircular } from './judge.ts';
import type { PublishedFiles } from './publish.ts';
import type { Store } from './store/cacache-store.ts';

/** What a build knows at its end. */
export interface Known {
  readonly store: Store;
  readonly out: string;
  readonly content: string;
  /** What the last build knew. */
  readonly ledger: Ledger | undefined;
  /** Whether what it knew of circulars that were not built stays true. */
  readonly goesOn: boolean;
  readonly common: Common;
  readonly commonRecord: CommonRecord;
  readonly chosen: readonly ChosenCircular[];
  readonly circulars: Circulars;
  readonly fonts: FontNumbers;
  readonly assets: AssetFinder;
  readonly done: PublishedFiles;
}

/** Keeps what a build knows for the next one. */
export async function keepLedger(known: Known): Promise<void> {
  const {
    store,
    out,
    content,
    ledger,
    goesOn,
    common,
    commonRecord,
    chosen,
    circulars,
    fonts,
    assets,
    done,
  } = known;
  const asked = new Set(chosen.map(({ slug }) => slug));
  /** What is to be entered of a circular that may be another than in the last ledger. */
  const packedNow = (slug: string) => {
    const now = done.knownNow(slug);
    if (now) return circulars.pack(now);
    return asked.has(slug) && circulars.isMoved(slug) ? circulars.packed(slug) : undefined;
  };
  const packed = (slug: string) => packedNow(slug) ?? circulars.packedFormer(slug);
  const isSame = (slug: string) => {
    const now = packedNow(slug);
    return !now || (circulars.former(slug) !== undefined && now.equals(circulars.packedFormer(slug)));
  };
  const slugs = new Set([...(goesOn ? circulars.formerSlugs() : []), ...asked]);
  const head = {
    content,
    pageKey: common.pageKey,
    common: common.files,
    commonRecord,
    assets: { ...(goesOn && ledger?.assets), ...assets.seen() },
    products: done.products,
    rest: done.rest,
    fontLists: fonts.lists,
  };
  const entered = { slugs: [...slugs].toSorted(), packed, isSame };
  await writeLedger(store, out, head, entered, ledger?.parts);
}
