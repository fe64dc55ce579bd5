import type { Locale } from '../../model/locale.ts';
import type { CircularRecord } from '../make/record.ts';
import type { Store } from '../store/cacache-store.ts';
import type { CommonFiles, CommonRecord } from './common.ts';
import type { SeenFiles } from './see-folder.ts';

/** What the last build of a circular came to. */
export interface LedgerCircular {
  /** The key under which the store has its pages. */
  readonly key: string;
  /** The key under which the store has what its checks came to. */
  readonly checkKey: string;
  /** The files of its folder. */
  readonly files: SeenFiles;
  readonly record: CircularRecord;
  /** The keys under which the store has its PDFs, by language. */
  readonly pdfs: Readonly<Record<Locale, string>>;
  /** What of it was put into `dist`, by its place there. */
  readonly products: SeenFiles;
}

/** A circular without what was told of it. */
interface LedgerLine extends Omit<LedgerCircular, 'record'> {
  readonly record: Omit<CircularRecord, 'told'>;
}

/** What is published beside circulars, and what it was made from. */
export interface LedgerRest {
  /** The hash of all that the index and the sitemap list. */
  readonly listKey: string;
  /** The fonts of the index, as their packages name them. */
  readonly fonts: readonly string[];
  /** The hash of all that the manifest lists. */
  readonly manifestKey: string;
}

interface Head {
  readonly content: string;
  readonly pageKey: string;
  readonly common: CommonFiles;
  readonly commonRecord: CommonRecord;
  /** Fonts, by their paths. */
  readonly assets: SeenFiles;
  /** What was put into `dist` that is of no circular. */
  readonly products: SeenFiles;
  readonly rest: LedgerRest;
}

/** What is known of a `dist` and of what it was built from. */
export interface Ledger extends Head {
  readonly circulars: ReadonlyMap<string, LedgerCircular>;
}

/** The key under which the store has the ledger of a `dist`. */
export function ledgerKey(out: string): string {
  return `ledger ${out}`;
}

/** The key under which the store has the entries of the index of a `dist`. */
export function indexKey(out: string): string {
  return `index ${out}`;
}

/** Reads the ledger of a `dist`; nothing where there is none, or one of another `content`. */
export async function readLedger(
  store: Pick<Store, 'get'>,
  out: string,
  content: string,
): Promise<Ledger | undefined> {
  const bytes = await store.get(ledgerKey(out));
  if (!bytes) return undefined;
  const lines = bytes.toString().split('\n');
  const head = JSON.parse(lines[0] as string) as Head;
  if (head.content !== content) return undefined;
  const circulars = new Map<string, LedgerCircular>();
  for (let at = 1; at < lines.length; at += 2) {
    const { record, ...circular } = JSON.parse(lines[at] as string) as LedgerLine;
    const told = lines[at + 1] as string;
    circulars.set(record.slug, { ...circular, record: { ...record, told } });
  }
  return { ...head, circulars };
}

/** Keeps the ledger of a `dist`: a line for it, then two for each circular; what was told of it is not read again for nothing. */
export async function writeLedger(store: Pick<Store, 'put'>, out: string, ledger: Ledger): Promise<void> {
  const { circulars, ...head } = ledger;
  const lines = [JSON.stringify(head)];
  for (const { record, ...circular } of circulars.values()) {
    const { told, ...rest } = record;
    lines.push(JSON.stringify({ ...circular, record: rest } satisfies LedgerLine), told);
  }
  await store.put(ledgerKey(out), lines.join('\n'));
}

/** The `dist` that a key of the store has the ledger of; nothing where it is the key of something else. */
export function ledgerOut(key: string): string | undefined {
  return key.startsWith('ledger ') ? key.slice('ledger '.length) : undefined;
}

/** The keys of all that a ledger names. */
export async function keysOf(store: Pick<Store, 'get'>, key: string): Promise<string[]> {
  const bytes = await store.get(key);
  const lines = bytes?.toString().split('\n') ?? [];
  return lines.flatMap((line, at) => {
    if (at % 2 === 0) return [];
    const circular = JSON.parse(line) as LedgerLine;
    return [circular.key, circular.checkKey, ...Object.values(circular.pdfs)];
  });
}
