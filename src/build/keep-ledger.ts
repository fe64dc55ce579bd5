import type { AssetFinder } from './fresh/asset-files.ts';
import type { Common, CommonRecord } from './fresh/common.ts';
import { type Ledger, type LedgerCircular, writeLedger } from './fresh/ledger.ts';
import type { Gathered } from './gather.ts';
import type { Chosen } from './products.ts';
import type { PublishedFiles } from './publish.ts';
import type { Store } from './store/cacache-store.ts';

/** What a build knows at its end. */
export interface Known {
  readonly store: Store;
  readonly out: string;
  readonly content: string;
  /** What the last build knew. */
  readonly ledger: Ledger | undefined;
  /** Whether all there is was built. */
  readonly whole: boolean;
  readonly common: Common;
  readonly commonRecord: CommonRecord;
  readonly chosen: Chosen;
  readonly circulars: readonly Gathered[];
  readonly assets: AssetFinder;
  readonly done: PublishedFiles;
}

/** Keeps what a build knows for the next one, where it is not what the last one knew. */
export async function keepLedger(known: Known): Promise<void> {
  const { store, out, content, ledger, whole, common, commonRecord, chosen, circulars, assets, done } = known;
  const isSame =
    ledger?.pageKey === common.pageKey &&
    ledger.circulars.size === circulars.length &&
    done.fresh.size === 0 &&
    done.removed.length === 0 &&
    circulars.every(isAsBefore);
  if (isSame) return;
  const kept = whole ? undefined : ledger;
  const lines = new Map<string, LedgerCircular>(kept?.circulars);
  const pdfs = Map.groupBy(chosen.printed, (one) => one.chosen.circular.slug);
  const published = Map.groupBy(done.places, ([key]) => key.slice(0, key.lastIndexOf(' ')));
  const asked = new Set(chosen.editions.map(({ circular }) => circular.slug));
  for (const { slug, key, files, record, former, task } of circulars) {
    if (!asked.has(slug)) continue;
    const keys = (pdfs.get(slug) ?? []).map((one) => [one.chosen.edition.locale, one.key] as const);
    const now = {
      key,
      checkKey: task.checkKey,
      files,
      record,
      pdfs: { ...(!whole && former?.pdfs), ...Object.fromEntries(keys) },
      products: { ...(!whole && former?.products), ...done.seen.get(slug) },
      published: Object.fromEntries(
        (published.get(slug) ?? []).map(([edition, places]) => [edition.slice(slug.length + 1), places]),
      ),
    };
    lines.set(slug, former && saysTheSame(now, former) ? former : now);
  }
  const products = { ...kept?.products, ...done.seen.get('') };
  for (const path of done.removed) delete products[path];
  await writeLedger(store, out, {
    content,
    pageKey: common.pageKey,
    common: common.files,
    commonRecord,
    assets: { ...kept?.assets, ...assets.seen() },
    products,
    rest: done.rest,
    fontLists: ledger?.fontLists ?? [],
    parts: ledger?.parts ?? [],
    circulars: lines,
  });
}

/** Whether what is known of a circular now is what was known of it. */
function saysTheSame(now: LedgerCircular, former: LedgerCircular): boolean {
  const areSame = <T>(one: Readonly<Record<string, T>>, other: Readonly<Record<string, T>>) =>
    Object.keys(one).length === Object.keys(other).length &&
    Object.entries(one).every(([name, value]) => other[name] === value);
  return (
    now.key === former.key &&
    now.checkKey === former.checkKey &&
    now.record === former.record &&
    areSame(now.files, former.files) &&
    areSame(now.pdfs, former.pdfs) &&
    areSame(now.products, former.products) &&
    JSON.stringify(now.published) === JSON.stringify(former.published)
  );
}

/** Whether a circular, and each of its files, is as the last build saw it. */
function isAsBefore({ key, files, former }: Gathered): boolean {
  return former?.key === key && Object.entries(files).every(([path, seen]) => former.files[path] === seen);
}
