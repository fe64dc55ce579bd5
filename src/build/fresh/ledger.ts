import { joinLines, linesOf } from '../../model/lines.ts';
import type { Locale } from '../../model/locale.ts';
import type { Places } from '../built.ts';
import type { CircularRecord, EditionRecord, PageRecord } from '../make/record.ts';
import { toldKey } from '../make/told-key.ts';
import type { KeptList } from '../publish-lists.ts';
import type { Store } from '../store/cacache-store.ts';
import type { CommonFiles, CommonRecord } from './common.ts';
import { type KeptPage, numbering, withFonts } from './font-lists.ts';
import { sha256 } from './hash.ts';
import { ledgerKey } from './ledger-keys.ts';
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
}

/** A circular as a line tells it. */
interface LedgerLine extends Omit<LedgerCircular, 'record'> {
  readonly record: Omit<CircularRecord, 'editions' | 'parallel'> & {
    readonly editions: readonly KeptPage<EditionRecord>[];
    readonly parallel?: KeptPage<PageRecord> | undefined;
  };
}

/** What is published beside circulars, and what it was made from. */
export interface LedgerRest {
  /** The pages of the index, and the sitemaps. */
  readonly lists: readonly KeptList[];
  /** The hash of all that the manifest lists. */
  readonly manifestKey: string;
  /** Whether all that the manifest lists is known. */
  readonly isComplete: boolean;
}

/** Which things a ledger tells: one that another Hexapla wrote may tell others. */
const FORM = 7;

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
  /** The lists of fonts that pages ask for. Parts that were not written anew name them by their numbers: none is taken away. */
  readonly fontLists: readonly (readonly string[])[];
}

/** What the store has under the key of a ledger. */
interface KeptHead extends Head {
  readonly form: number;
  /** The keys of its parts. */
  readonly parts: readonly string[];
}

/** What is known of a `dist` and of what it was built from. */
export interface Ledger extends Head {
  readonly circulars: ReadonlyMap<string, LedgerCircular>;
  /** The parts in which the store has its circulars: one that says the same is not written anew. */
  readonly parts: readonly LedgerPart[];
}

/** Some circulars of a ledger, which the store has under a key of their own. */
interface LedgerPart {
  readonly key: string;
  readonly circulars: readonly LedgerCircular[];
}

/** How many circulars a part has, on average: few enough to be written for one that changed, and that no part is large in memory. */
const PART = 100;

/** Reads the ledger of a `dist`; nothing where there is none, or one of another `content`. */
export async function readLedger(
  store: Pick<Store, 'get'>,
  out: string,
  content: string,
): Promise<Ledger | undefined> {
  const bytes = await store.get(ledgerKey(out));
  if (!bytes) return undefined;
  const kept = headOf(bytes);
  if (kept?.content !== content) return undefined;
  const { form: _form, parts: keys, ...head } = kept;
  const circulars = new Map<string, LedgerCircular>();
  const parts: LedgerPart[] = [];
  for (const key of keys) {
    const part = await store.get(key);
    if (!part) return undefined;
    const own = Array.from(linesOf(part), (line): LedgerCircular => {
      const { record, ...circular } = JSON.parse(String(line)) as LedgerLine;
      const parallel = record.parallel && withFonts(record.parallel, head.fontLists);
      const editions = record.editions.map((one) => withFonts(one, head.fontLists));
      return { ...circular, record: { ...record, parallel, editions } };
    });
    for (const one of own) circulars.set(one.record.slug, one);
    parts.push({ key, circulars: own });
  }
  return { ...head, circulars, parts };
}

/** What a ledger begins with; nothing where another Hexapla wrote it, which had all in lines. */
function headOf(bytes: Buffer): KeptHead | undefined {
  const [first = ''] = linesOf(bytes);
  const head = JSON.parse(String(first)) as KeptHead;
  return head.form === FORM ? head : undefined;
}

/** Keeps the ledger of a `dist`: its parts first, a line for each circular, then what names them. */
export async function writeLedger(store: Pick<Store, 'put'>, out: string, ledger: Ledger): Promise<void> {
  const { circulars, parts: former, ...head } = ledger;
  const byFirst = new Map(former.map((part) => [part.circulars[0]?.record.slug, part]));
  const cut = cutIntoParts(circulars.values()).map((own) => {
    const before = byFirst.get(own[0]?.record.slug);
    return { own, same: isSame(before, own) ? before : undefined };
  });
  // Of lists of fonts none is kept that no part names, where all are written anew.
  const { fontLists, numbered } = numbering(cut.some(({ same }) => same) ? head.fontLists : []);
  const toLine = ({ record, ...circular }: LedgerCircular) => {
    const { editions, parallel, ...rest } = record;
    const kept = { ...rest, editions: editions.map(numbered), parallel: parallel && numbered(parallel) };
    // As bytes: texts of a whole part would stay until all memory is looked through for what is no longer used.
    return Buffer.from(JSON.stringify({ ...circular, record: kept } satisfies LedgerLine));
  };
  const parts: string[] = [];
  for (const { own, same } of cut) {
    if (same) {
      parts.push(same.key);
      continue;
    }
    const lines = joinLines(own.map(toLine));
    const key = `part of a ledger ${sha256(lines)}`;
    await store.put(key, lines);
    parts.push(key);
  }
  const kept: KeptHead = { form: FORM, ...head, fontLists, parts };
  await store.put(ledgerKey(out), JSON.stringify(kept));
}

/** Cuts where the names of circulars say so: one that comes or goes changes the part it is in, and those after it stay as they are. */
function cutIntoParts(circulars: Iterable<LedgerCircular>): LedgerCircular[][] {
  const parts: LedgerCircular[][] = [];
  let own: LedgerCircular[] = [];
  for (const one of circulars) {
    if (own.push(one) === 1) parts.push(own);
    if (Number.parseInt(sha256(one.record.slug).slice(0, 8), 16) % PART === 0) own = [];
  }
  return parts;
}

/** Whether a part has just these circulars. */
function isSame(part: LedgerPart | undefined, own: readonly LedgerCircular[]): boolean {
  return part?.circulars.length === own.length && own.every((one, index) => one === part.circulars[index]);
}

/** The keys of all that a ledger names; nothing where a part of it is lost, as nobody knows then what that named. */
export async function keysOf(store: Pick<Store, 'get'>, key: string): Promise<string[] | undefined> {
  const bytes = await store.get(key);
  const { parts = [] } = (bytes && headOf(bytes)) ?? {};
  const keys = [...parts];
  for (const part of parts) {
    const own = await store.get(part);
    if (!own) return undefined;
    for (const line of linesOf(own)) {
      const circular = JSON.parse(String(line)) as LedgerLine;
      const { key: pages, checkKey, pdfs } = circular;
      keys.push(pages, toldKey(pages), checkKey, ...Object.values(pdfs));
    }
  }
  return keys;
}
