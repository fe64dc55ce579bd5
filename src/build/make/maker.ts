import { openFolder, type Store } from '../store/cacache-store.ts';
import { toldKey } from './told-key.ts';
import type { CircularTask, Made } from './circular-task.ts';
import { type BenchOf, refuseChangedCommon } from '../fresh/common.ts';
import { joinPacked, readPacked } from '../fresh/packed-part.ts';
import type { IndexListing } from '../../html/index-page.ts';
import type { MadeCircular, StoredCircular } from './record.ts';
import type { Workbench } from './workbench.ts';

/** What a process needs to make something. */
interface Making {
  readonly bench: BenchOf;
  /** The folder of the store. */
  readonly store: string;
  /** The key under which the store has it then. */
  readonly key: string;
}

/** A circular to be made. */
export interface MakingTask extends Making {
  readonly task: CircularTask;
}

/** A page of the index to be made. */
export interface ListingTask extends Making {
  readonly listing: IndexListing;
}

/** A page of the index. */
export interface MadeList {
  readonly html: string;
  /** The fonts that it asks for, as their packages name them. */
  readonly fonts: readonly string[];
}

let opened: { readonly of: BenchOf; readonly bench: Promise<Workbench> } | undefined;

/**
 * The workbench of this process: opened when something is to be made, so that nothing is loaded where nothing is; and again
 * when what it was read from has changed.
 *
 * @throws ChangedError where that is not as it was seen.
 */
export async function benchFor(wanted: BenchOf): Promise<Workbench> {
  const { content, pageKey } = wanted;
  if (opened?.of.content === content && opened.of.pageKey === pageKey) return opened.bench;
  const bench = open(wanted);
  opened = { of: wanted, bench };
  try {
    return await bench;
  } catch (error) {
    // Another build may find all as it is to be.
    if (opened.bench === bench) opened = undefined;
    throw error;
  }
}

async function open(wanted: BenchOf): Promise<Workbench> {
  const { openWorkbench } = await import('./workbench.ts');
  const bench = await openWorkbench(wanted.content);
  refuseChangedCommon(wanted);
  return bench;
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
export async function obtain({ bench, store: folder, key, task }: MakingTask): Promise<Made> {
  const store = openFolder(folder);
  const kept = await readMade(store, key);
  if (kept) return { record: kept.record, damaged: store.damaged() };
  const { makeCircular } = await load();
  const made = await makeCircular(bench.content, await benchFor(bench), task, {
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
 * Makes a page of the index, and puts it into the store.
 *
 * @throws TemplateError where a template cannot be filled.
 */
export async function makeList({ bench, store, key, listing }: ListingTask): Promise<void> {
  const [{ makeIndexPage }, { sound }] = await Promise.all([
    import('../../html/index-page.ts'),
    benchFor(bench),
  ]);
  if (!sound) throw new Error('A publication that is not sound has no index');
  const { html, fonts } = await makeIndexPage(sound, listing);
  const specifiers = fonts.map(({ specifier }) => specifier);
  const bytes = joinPacked([
    ['fonts', Buffer.from(JSON.stringify(specifiers))],
    ['html', Buffer.from(html)],
  ]);
  await openFolder(store).put(key, bytes);
}

/** A page of the index as the store has it. */
export async function readList(store: Pick<Store, 'get'>, key: string): Promise<MadeList | undefined> {
  const bytes = await store.get(key);
  if (!bytes) return undefined;
  const { fonts, html } = Object.fromEntries(readPacked(bytes));
  return { html: String(html), fonts: JSON.parse(String(fonts)) as string[] };
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
  return { ...JSON.parse(String(first?.[1])), pages: new Map(pages) } as StoredCircular;
}

/** Pages lie beside the rest as they are: as texts in JSON they would be several times as large in memory, and long. */
function pack({ pages, ...made }: MadeCircular): Buffer {
  const own = Object.entries(pages).map(([path, html]) => [path, Buffer.from(html)] as const);
  return joinPacked([['', Buffer.from(JSON.stringify(made))], ...own]);
}
