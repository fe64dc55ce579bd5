import type { Locale } from '../../model/locale.ts';
import type { Places } from '../built.ts';
import type { CircularRecord, EditionRecord, PageRecord } from '../make/record.ts';
import { toldKey } from '../make/told-key.ts';
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
  /** Where its editions are published, by language: those of former builds too. */
  readonly published: Readonly<Record<Locale, Places>>;
  /** Its line as it was read: one that says the same is not written anew. */
  readonly line?: Buffer;
}

/** A page whose fonts are the number of a list of them: thousands of pages have the same. */
type KeptPage<T extends PageRecord> = Omit<T, 'fonts'> & { readonly fonts: number };

/** A circular as a line tells it. */
interface LedgerLine extends Omit<LedgerCircular, 'record' | 'line'> {
  readonly record: Omit<CircularRecord, 'editions' | 'parallel'> & {
    readonly editions: readonly KeptPage<EditionRecord>[];
    readonly parallel?: KeptPage<PageRecord> | undefined;
  };
}

/** What is published beside circulars, and what it was made from. */
export interface LedgerRest {
  /** The hash of all that the index and the sitemap list. */
  readonly listKey: string;
  /** The fonts of the index, as their packages name them. */
  readonly fonts: readonly string[];
  /** The hash of all that the manifest lists. */
  readonly manifestKey: string;
  /** Whether all that the manifest lists is known. */
  readonly isComplete: boolean;
}

/** Which things a ledger tells: one that another Hexapla wrote may tell others. */
const FORM = 4;

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
  /** The lists of fonts that pages ask for. Lines that were not written anew name them by their numbers: none is taken away. */
  readonly fontLists: readonly (readonly string[])[];
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
  const { form, ...head } = JSON.parse(String(lines.next().value)) as Head & { readonly form?: number };
  if (form !== FORM || head.content !== content) return undefined;
  const circulars = new Map<string, LedgerCircular>();
  const withFonts = <T extends PageRecord>(page: KeptPage<T>) =>
    ({ ...page, fonts: head.fontLists[page.fonts] ?? [] }) as PageRecord as T;
  for (const line of lines) {
    const { record, ...circular } = JSON.parse(String(line)) as LedgerLine;
    const parallel = record.parallel && withFonts(record.parallel);
    const editions = record.editions.map((one) => withFonts(one));
    circulars.set(record.slug, { ...circular, line, record: { ...record, parallel, editions } });
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

/** Gives each list of fonts its number. */
function numbering(known: readonly (readonly string[])[]) {
  const fontLists = [...known];
  const numbers = new Map(known.map((fonts, number) => [fonts.join(), number]));
  const numbered = <T extends PageRecord>({ fonts, ...page }: T): KeptPage<T> => {
    const key = fonts.join();
    const number = numbers.get(key) ?? fontLists.push(fonts) - 1;
    numbers.set(key, number);
    return { ...page, fonts: number };
  };
  return { fontLists, numbered };
}

/** Keeps the ledger of a `dist`: a line for it, then one for each circular. */
export async function writeLedger(store: Pick<Store, 'put'>, out: string, ledger: Ledger): Promise<void> {
  const { circulars, ...head } = ledger;
  const { fontLists, numbered } = numbering(head.fontLists);
  const toLine = ({ record, line: _line, ...circular }: LedgerCircular) => {
    const { editions, parallel, ...rest } = record;
    const kept = { ...rest, editions: editions.map(numbered), parallel: parallel && numbered(parallel) };
    return Buffer.from(JSON.stringify({ ...circular, record: kept } satisfies LedgerLine));
  };
  const lines = Array.from(circulars.values(), (one) => one.line ?? toLine(one));
  const end = Buffer.from('\n');
  const first = Buffer.from(JSON.stringify({ form: FORM, ...head, fontLists }));
  await store.put(ledgerKey(out), Buffer.concat([first, ...lines.flatMap((line) => [end, line])]));
}

/** The `dist` that a key of the store has the ledger of; nothing where it is the key of something else. */
export function ledgerOut(key: string): string | undefined {
  return key.startsWith('ledger ') ? key.slice('ledger '.length) : undefined;
}

/** The keys of all that a ledger names. */
export async function keysOf(store: Pick<Store, 'get'>, key: string): Promise<string[]> {
  const bytes = await store.get(key);
  return [...linesOf(bytes ?? Buffer.alloc(0))].flatMap((line, at) => {
    if (at === 0) return [];
    const circular = JSON.parse(String(line)) as LedgerLine;
    return [circular.key, toldKey(circular.key), circular.checkKey, ...Object.values(circular.pdfs)];
  });
}
