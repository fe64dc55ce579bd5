import type { Locale } from '../../model/locale.ts';
import type { CircularRecord, PageRecord } from '../make/record.ts';
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
  /** Its line as it was read: one that says the same is not written anew. */
  readonly line?: Buffer;
}

/** A circular without what was told of it. */
interface LedgerLine extends Omit<LedgerCircular, 'record' | 'line'> {
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
  const lines = linesOf(bytes);
  const head = JSON.parse(String(lines.next().value)) as Head;
  if (head.content !== content) return undefined;
  const circulars = new Map<string, LedgerCircular>();
  const shared = sharing();
  for (const line of lines) {
    const { record, ...circular } = JSON.parse(String(line)) as LedgerLine;
    const told = lines.next().value as Buffer;
    const parallel = record.parallel && shared(record.parallel);
    const editions = record.editions.map(shared);
    circulars.set(record.slug, { ...circular, line, record: { ...record, parallel, editions, told } });
  }
  return { ...head, circulars };
}

/** The lines of a file, one after the other: as one text it would be several times as large. */
function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start <= bytes.length; ) {
    const end = bytes.indexOf(10, start);
    yield bytes.subarray(start, end < 0 ? bytes.length : end);
    start = end < 0 ? bytes.length + 1 : end + 1;
  }
}

/** Lets lists of the same fonts be one, however many pages have them: there are thousands. */
function sharing() {
  const known = new Map<string, readonly string[]>();
  return <T extends PageRecord>(page: T): T => {
    const text = page.fonts.join();
    const fonts = known.get(text) ?? page.fonts;
    known.set(text, fonts);
    return { ...page, fonts };
  };
}

/** Keeps the ledger of a `dist`: a line for it, then two for each circular; what was told of it is not read again for nothing. */
export async function writeLedger(store: Pick<Store, 'put'>, out: string, ledger: Ledger): Promise<void> {
  const { circulars, ...head } = ledger;
  const lines: Uint8Array[] = [Buffer.from(JSON.stringify(head))];
  for (const { record, line, ...circular } of circulars.values()) {
    const { told, ...rest } = record;
    lines.push(
      line ?? Buffer.from(JSON.stringify({ ...circular, record: rest } satisfies LedgerLine)),
      typeof told === 'string' ? Buffer.from(told) : told,
    );
  }
  const end = Buffer.from('\n');
  await store.put(
    ledgerKey(out),
    Buffer.concat(lines.flatMap((line, at) => (at === 0 ? [line] : [end, line]))),
  );
}

/** The `dist` that a key of the store has the ledger of; nothing where it is the key of something else. */
export function ledgerOut(key: string): string | undefined {
  return key.startsWith('ledger ') ? key.slice('ledger '.length) : undefined;
}

/** The keys of all that a ledger names. */
export async function keysOf(store: Pick<Store, 'get'>, key: string): Promise<string[]> {
  const bytes = await store.get(key);
  return [...linesOf(bytes ?? Buffer.alloc(0))].flatMap((line, at) => {
    if (at % 2 === 0) return [];
    const circular = JSON.parse(String(line)) as LedgerLine;
    return [circular.key, circular.checkKey, ...Object.values(circular.pdfs)];
  });
}
