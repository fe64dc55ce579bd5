import { expect, test } from 'vitest';
import {
  keysOf,
  type Ledger,
  type LedgerCircular,
  readLedger,
  writeLedger,
} from '../../../src/build/fresh/ledger.ts';
import { ledgerKey } from '../../../src/build/fresh/ledger-keys.ts';

/** A circular whose pages ask for fonts: those of every other one are the same. */
function circularOf(number: number, key = `circular ${number}`): LedgerCircular {
  const slug = `cl-24-${number}`;
  const page = { path: `${slug}/en/index.html`, size: 1, sha256: '0', fonts: [`font-${number % 2}`] };
  const edition = { ...page, locale: 'en', status: 'draft', print: '1' };
  const record = { slug, editions: [edition], images: {} } as unknown as LedgerCircular['record'];
  const rest = { files: {}, products: {}, published: {} };
  return { key, checkKey: `check ${number}`, record, pdfs: { en: `pdf ${number}` }, ...rest };
}

function ledgerOf(circulars: readonly LedgerCircular[]): Ledger {
  const rest = { lists: [], manifestKey: '1', isComplete: true };
  const files = { tool: {}, content: {}, own: {}, builtIn: {} };
  const around = { content: '/content', pageKey: '1', common: files, assets: {}, products: {}, rest };
  const commonRecord = { files: [], catalogueFiles: [] };
  const bySlug = new Map(circulars.map((one) => [one.record.slug, one]));
  return { ...around, commonRecord, fontLists: [], parts: [], circulars: bySlug };
}

/** A store in memory that tells what was put into it. */
function openMemory() {
  const entries = new Map<string, Buffer>();
  const put: string[] = [];
  return {
    entries,
    put: async (key: string, value: string | Uint8Array) => {
      put.push(key.replace(/ [0-9a-f]{64}$/, ''));
      entries.set(key, Buffer.from(value as string));
    },
    get: async (key: string) => entries.get(key),
    taken: () => put.splice(0),
  };
}

test('a ledger of many circulars comes back as it was, and of it only what changed is written again', async () => {
  const store = openMemory();
  const circulars = Array.from({ length: 600 }, (_, number) => circularOf(number));
  await writeLedger(store, '/dist', ledgerOf(circulars));
  expect(store.taken().length).toBeGreaterThan(2);
  const read = (await readLedger(store, '/dist', '/content')) as Ledger;
  expect([...read.circulars.values()]).toEqual(circulars);

  const changed = new Map(read.circulars).set('cl-24-300', circularOf(300, 'circular new'));
  await writeLedger(store, '/dist', { ...read, circulars: changed });
  expect(store.taken()).toEqual(['part of a ledger', 'ledger /dist']);
  const again = await readLedger(store, '/dist', '/content');
  expect([...(again?.circulars.values() ?? [])]).toEqual([...changed.values()]);
  expect(await keysOf(store, ledgerKey('/dist'))).toContain('circular new');
});

test('a circular that comes, or goes, changes one part of a ledger', async () => {
  const store = openMemory();
  const circulars = Array.from({ length: 1200 }, (_, number) => circularOf(number));
  await writeLedger(store, '/dist', ledgerOf(circulars));
  store.taken();
  const read = (await readLedger(store, '/dist', '/content')) as Ledger;
  const others = new Map([...read.circulars].filter(([slug]) => slug !== 'cl-24-300'));
  await writeLedger(store, '/dist', { ...read, circulars: others });
  expect(store.taken()).toEqual(['part of a ledger', 'ledger /dist']);
  const without = (await readLedger(store, '/dist', '/content')) as Ledger;
  expect([...without.circulars.values()]).toEqual([...others.values()]);
  const back = circulars.map(
    ({ record: { slug } }, number) => without.circulars.get(slug) ?? circularOf(number),
  );
  await writeLedger(store, '/dist', { ...without, circulars: ledgerOf(back).circulars });
  expect(store.taken()).toEqual(['part of a ledger', 'ledger /dist']);
});

test('a ledger that lost a part is no ledger, and nobody knows what it named', async () => {
  const store = openMemory();
  await writeLedger(store, '/dist', ledgerOf([circularOf(1)]));
  const part = [...store.entries.keys()].find((key) => key.startsWith('part'));
  store.entries.delete(part as string);
  expect(await readLedger(store, '/dist', '/content')).toBeUndefined();
  expect(await keysOf(store, ledgerKey('/dist'))).toBeUndefined();
});

test('a ledger that another Hexapla wrote is not read', async () => {
  const lines = '{"content":"/content","pageKey":"1","rest":{}}\n{"key":"circular 1","files":{}}\n[]';
  const store = { get: async () => Buffer.from(lines) };
  expect(await readLedger(store, '/dist', '/content')).toBeUndefined();
  expect(await keysOf(store, ledgerKey('/dist'))).toEqual([]);
});
