import { openFolder, type Store } from '../store/cacache-store.ts';
import { toldKey } from './told-key.ts';
import type { CircularTask, Made } from './circular-task.ts';
import { joinPacked, readPacked } from '../fresh/packed-part.ts';
import type { IndexListing } from '../../html/index-page.ts';
import type { MadeCircular, StoredCircular } from './record.ts';
import type { Workbench } from './workbench.ts';

/** What workbench is wanted. */
export interface BenchOf {
  /** The `content` folder, absolute. */
  readonly content: string;
  /** The hash of all that its circulars have in common. */
  readonly pageKey: string;
}

/** What a process needs to make circulars. */
export interface Making extends BenchOf {
  /** The folder of the store. */
  readonly store: string;
}

/** A circular to be made, and the key under which the store has it then. */
export interface MakingTask extends Making {
  readonly key: string;
  readonly task: CircularTask;
}

/** A page of the index to be made. */
export interface ListingTask extends BenchOf {
  readonly listing: IndexListing;
}

/** A page of the index. */
export interface MadeList {
  readonly html: string;
  /** The fonts that it asks for, as their packages name them. */
  readonly fonts: readonly string[];
}

let bench: { readonly pageKey: string; readonly open: Promise<Workbench> } | undefined;

/**
 * The workbench of this process: opened when something is to be made, so that nothing is loaded where nothing is; and again
 * when what it was read from has changed.
 */
export async function benchFor({ content, pageKey }: BenchOf): Promise<Workbench> {
  if (bench?.pageKey !== pageKey) {
    const { openWorkbench } = await import('./workbench.ts');
    bench = { pageKey, open: openWorkbench(content) };
  }
  return bench.open;
}

const load = () => import('./make-circular.ts');

/** Loads what makes circulars, before it is asked for. What fails fails again, and tells why, when something is made. */
export function prepareToMake(): void {
  load().catch(() => {});
}

/**
 * Gives a circular as the store has it, or makes it and puts it there. One that was not asked for is not kept.
 *
 * @throws TemplateError where a template cannot be filled.
 */
export async function obtain({ content, pageKey, store: folder, key, task }: MakingTask): Promise<Made> {
  const store = openFolder(folder);
  const kept = await readMade(store, key);
  if (kept) return { record: kept.record, damaged: store.damaged() };
  const { makeCircular } = await load();
  const made = await makeCircular(content, await benchFor({ content, pageKey }), task, {
    store,
    key: task.checkKey,
    former: task.formerCheckKey,
    alignKey: task.alignKey,
  });
  if (!made.record.isSkipped) {
    await store.put(toldKey(key), made.told);
    await store.put(key, pack(made));
  }
  return { record: made.record, damaged: store.damaged() };
}

/**
 * Makes a page of the index.
 *
 * @throws TemplateError where a template cannot be filled.
 */
export async function makeList({ listing, ...asked }: ListingTask): Promise<MadeList> {
  const [{ makeIndexPage }, { sound }] = await Promise.all([
    import('../../html/index-page.ts'),
    benchFor(asked),
  ]);
  if (!sound) throw new Error('A publication that is not sound has no index');
  const { html, fonts } = await makeIndexPage(sound, listing);
  return { html, fonts: fonts.map(({ specifier }) => specifier) };
}

/** What was told of a circular, as the store has it: apart, as its pages are large. */
export async function readTold(store: Pick<Store, 'get'>, key: string): Promise<string | undefined> {
  return (await store.get(toldKey(key)))?.toString();
}

/** A circular as the store has it. */
export async function readMade(store: Pick<Store, 'get'>, key: string): Promise<StoredCircular | undefined> {
  const bytes = await store.get(key);
  if (!bytes) return undefined;
  const [first, ...pages] = readPacked(bytes);
  return { ...JSON.parse(String(first?.[1])), pages: Object.fromEntries(pages) } as StoredCircular;
}

/** Pages lie beside the rest as they are: as texts in JSON they would be several times as large in memory, and long. */
function pack({ pages, ...made }: MadeCircular): Buffer {
  const own = Object.entries(pages).map(([path, html]) => [path, Buffer.from(html)] as const);
  return joinPacked([['', Buffer.from(JSON.stringify(made))], ...own]);
}
